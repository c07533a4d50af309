"""Signing in as somebody new does it, in a browser: password, app, recovery codes, and again."""

import re

import pytest
from playwright.sync_api import Page, expect

from overblikk.accounts.models import User
from tests.web.signing_in import PASSWORD, code_now

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def lenient_clock(settings):
    """A code that was right when it was made is right when it arrives, also on a slow machine."""
    settings.MFA_TOTP_TOLERANCE = 1


def give_password(page: Page) -> None:
    page.goto("/logg-inn/?next=/bordet/")
    page.get_by_label("Brukernavn").fill("kari")
    page.get_by_label("Passord").fill(PASSWORD)
    page.get_by_role("button", name="Logg inn", exact=True).click()


def sign_out(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Logg ut").click()


def set_up(page: Page) -> tuple[str, str]:
    """Gives the key of the app and one of the recovery codes."""
    secret = page.locator("code").inner_text()
    page.get_by_label("Kode").fill(code_now(secret))
    page.get_by_role("button", name="Ferdig").click()
    return secret, page.locator("main code").first.inner_text()


def test_a_newcomer_sets_up_the_second_factor_and_signs_in_with_it(page: Page):
    """The policy of the pages lets the picture through, and nothing complains."""
    User.objects.create_user("kari", password=PASSWORD)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))

    give_password(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Sett opp innlogging i to trinn")
    assert page.locator("img.qr").evaluate("picture => picture.naturalWidth") > 0
    secret, recovery = set_up(page)
    expect(page.locator("main")).to_contain_text("Kodene vises bare nå.")

    sign_out(page)
    give_password(page)
    page.get_by_label("Kode").fill(code_now(secret))
    page.get_by_role("button", name="Logg inn", exact=True).click()
    expect(page).to_have_url(re.compile("/bordet/$"))

    sign_out(page)
    give_password(page)
    page.get_by_label("Kode").fill(recovery)
    page.get_by_role("button", name="Logg inn", exact=True).click()
    expect(page).to_have_url(re.compile("/bordet/$"))
    # A reader has no desk; that the page is refused is no fault of this test.
    assert [text for text in complaints if "403" not in text] == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_of_the_account_fit_and_say_one_thing_first(page: Page, width: int):
    """At any width, with nothing in the console."""
    User.objects.create_user("kari", password=PASSWORD)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}"))
    page.set_viewport_size({"width": width, "height": 700})
    give_password(page)
    before = faults(page)
    set_up(page)

    wrong = {"konto/totrinn/": before}
    for address in ("", "passord/", "totrinn/bytt/", "reservekoder/", "reservekoder/nye/"):
        page.goto(f"/konto/{address}")
        wrong[address] = faults(page)
    sign_out(page)
    page.goto("/logg-inn/glemt/")
    wrong["glemt"] = faults(page)
    give_password(page)
    wrong["kode"] = faults(page)

    assert not any(wrong.values()), wrong
    assert complaints == []


def faults(page: Page) -> list[str]:
    page.wait_for_load_state()
    found = []
    if page.locator("h1").count() != 1:
        found.append("headings")
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        found.append("sideways scroll")
    return found
