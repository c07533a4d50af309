"""The page of one initiative in a real browser: by keyboard, without scripts, and on paper."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from overblikk.accounts.viewer import operator
from overblikk.registry.actions import publish
from overblikk.sources.models import AccessLevel
from tests.conftest import make_source, record_initiative

pytestmark = pytest.mark.browser


@pytest.fixture
def address(committed: None) -> str:
    """Of a published initiative whose values come from an open overview."""
    source = make_source(title="Oversikten", access_level=AccessLevel.PUBLIC, access_ground="")
    initiative = record_initiative(name="Digital post", start="2024", end="2026", source=source)
    publish([initiative], by=operator())
    return f"/tiltak/{initiative.number}/"


def evidence_of_start(page: Page) -> Any:
    """The evidence of the value of the field Oppstart, folded away or not."""
    return page.locator("details", has_text="Kilde for Oppstart").locator(".evidence")


def test_the_source_of_a_value_is_one_key_away(page: Page, address: str) -> None:
    """The mark has a name, takes focus and says where the value comes from."""
    page.goto(address)
    mark = page.locator("summary", has_text="Kilde for Oppstart")

    mark.focus()
    page.keyboard.press("Enter")

    assert "Oversikten" in evidence_of_start(page).inner_text()
    assert mark.evaluate("e => getComputedStyle(e).outlineStyle") != "none"


def test_the_source_of_a_value_is_there_without_scripts(
    browser: Browser, site: str, address: str
) -> None:
    """Nothing on the page needs them."""
    context = browser.new_context(locale="nb-NO", base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)

    page.locator("summary", has_text="Kilde for Oppstart").click()

    assert evidence_of_start(page).is_visible()
    context.close()


def test_the_policy_lets_json_ld_stand(page: Page, address: str) -> None:
    """It is data, which no browser runs."""
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))

    page.goto(address)

    written = page.locator("script[type='application/ld+json']").text_content()
    assert json.loads(written or "")["name"] == "Digital post"
    assert complaints == []


def test_on_paper_there_are_notes_and_the_pages_own_address(page: Page, address: str) -> None:
    """But nothing that one could press."""
    page.goto(address)

    page.emulate_media(media="print")

    printed = page.locator("body").inner_text()
    assert page.url in printed
    assert "Kilder" in printed
    assert not page.get_by_role("link", name="Historikk").is_visible()
    assert not page.get_by_role("navigation").first.is_visible()
