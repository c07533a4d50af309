"""What holds for every page: one heading, no sideways scroll on a telephone, no complaint."""

import pytest
from django.test import Client
from playwright.sync_api import Page, ViewportSize

from tests.conftest import person, record_initiative
from tests.web.records import make_record

pytestmark = pytest.mark.browser

PAGES = (
    "/",
    "/tiltak/",
    "/tiltak/nytt/",
    "/virksomheter/",
    "/virksomheter/ny/",
    "/sektorer/",
    "/portefoljer/",
    "/portefoljer/ny/",
    "/strategier/",
    "/strategier/ny/",
    "/finansiering/",
    "/finansiering/ny/",
    "/kontakter/",
    "/kontakter/ny/",
    "/sektorer/energi/",
    "/sektorer/energi/faktaark/",
    "/kilder/",
    "/kodeverk/",
    "/kodeverk/nytt/",
    "/kodeverk/felter/",
    "/kodeverk/felter/nytt/",
    "/kodeverk/status/",
    "/kodeverk/status/planned/",
    "/kodeverk/status/planned/rediger/",
    "/bordet/",
    "/inntak/",
)
NARROWEST: ViewportSize = {"width": 320, "height": 700}


def test_every_page_fits_a_telephone_and_says_one_thing_first(signed_in: Page, site: str):
    """In each language, at 320 pixels, with nothing in the console."""
    initiative = record_initiative(name="Et tiltak med et ganske langt navn som må brytes")
    strategy = make_record("strategy", name="En strategi med et ganske langt navn som må brytes")
    own = [f"/tiltak/{initiative.number}/{page}" for page in ("", "historikk/", "rediger/")]
    own += [f"/strategier/{strategy.number}/{page}" for page in ("", "historikk/", "rediger/")]
    complaints: list[str] = []
    signed_in.on("console", lambda said: complaints.append(f"{signed_in.url}: {said.text}"))
    signed_in.set_viewport_size(NARROWEST)

    wrong = [
        (language, address, what)
        for language in ("nb", "nn", "en")
        for address in (*PAGES, *own)
        for what in faults(signed_in, site, address, language)
    ]

    assert wrong == []
    assert complaints == []


def faults(page: Page, site: str, address: str, language: str) -> list[str]:
    page.context.add_cookies([{"name": "django_language", "value": language, "url": site}])
    answer = page.goto(address)
    found = []
    if answer is None or answer.status != 200:
        found.append(f"status {answer and answer.status}")
    if page.locator("h1").count() != 1:
        found.append("headings")
    if page.locator("html").get_attribute("lang") != language:
        found.append("language")
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        found.append("sideways scroll")
    return found


def test_the_first_key_leads_past_the_menu(page: Page):
    """A keyboard and a screen reader get to the content at once."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_a_page_reads_the_same_without_scripts(browser, site):
    """Searching is a form, and forms need none."""
    record_initiative(name="Digital post")
    context = browser.new_context(java_script_enabled=False, base_url=site, locale="nb-NO")
    page = context.new_page()
    page.goto("/logg-inn/")
    page.get_by_role("button", name="Prøv som analytiker").click()

    page.goto("/tiltak/")
    page.get_by_role("searchbox").fill("post")
    page.get_by_role("searchbox").press("Enter")

    assert page.get_by_role("link", name="Digital post").count() == 1
    context.close()


def test_the_pages_about_people_fit_a_telephone_too(page: Page, site: str):
    """As an administrator, who has pages of their own."""
    administrator = person("administrator")
    client = Client()
    client.force_login(administrator)
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    page.set_viewport_size(NARROWEST)
    own = f"/personer/{administrator.id}/"
    given = administrator.grants.get()
    forms = (f"{own}ny-rolle/", f"{own}steng/", f"/roller/{given.id}/avslutt/", "/personer/ny/")

    wrong = [
        (address, what)
        for address in ("/personer/", own, *forms, "/tilgangslogg/")
        for what in faults(page, site, address, "nb")
    ]

    assert wrong == []
