"""What holds for every page beyond what tests/pages/test_accessible.py walks through."""

import pytest
from django.utils.formats import date_format
from django.utils.timezone import localdate
from playwright.sync_api import Page

from overblikk.organisations.models import Organisation
from tests.conftest import record_initiative

pytestmark = pytest.mark.browser


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
    search = page.get_by_role("searchbox", name="Søk etter tiltak")
    search.fill("post")
    search.press("Enter")

    assert page.get_by_role("link", name="Digital post").count() == 1
    context.close()


def test_on_paper_a_page_says_where_and_when_and_shows_nothing_to_press(signed_in: Page):
    """A sheet is read far from the menu, the forms and the buttons."""
    body = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
    signed_in.goto(f"/virksomheter/{body.number}/")

    signed_in.emulate_media(media="print")

    pressed = "nav, form, footer, button, a.ds-button"
    assert [one for one in signed_in.locator(pressed).all() if one.is_visible()] == []
    paper = signed_in.locator(".site-header ~ .print-only").inner_text()
    assert f"/virksomheter/{body.number}/" in paper
    assert date_format(localdate(), "DATE_FORMAT") in paper
    assert signed_in.locator(".brand").is_visible()
