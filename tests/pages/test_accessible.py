"""What everyone may ask of every page: readable, usable by keyboard, and whole on a telephone."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import pytest
from django.urls import resolve
from playwright.sync_api import Browser, Page, ViewportSize

from tests.house.addresses import CLOSED, OPEN
from tests.house.tree import ROOT
from tests.pages.looking import see, speak, windows
from tests.pages.sights import Sight, World, sights

pytestmark = [pytest.mark.browser, pytest.mark.long]

WIDE: ViewportSize = {"width": 1280, "height": 800}
NARROWEST: ViewportSize = {"width": 320, "height": 700}
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
# WCAG 2.1 A and AA. Colours differ with the scheme and with nothing else, and take longest.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
ON_COLOUR = ["color-contrast", "link-in-text-block"]
ALL_RULES: dict[str, Any] = {"runOnly": TAGS}
RULES_ON_COLOUR: dict[str, Any] = {"runOnly": {"type": "rule", "values": ON_COLOUR}}
OTHER_RULES: dict[str, Any] = ALL_RULES | {"rules": {one: {"enabled": False} for one in ON_COLOUR}}
LOOK = """how => axe.run(document, {...how, resultTypes: ['violations']}).then(found =>
    found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.target).join(', ')))"""
# Files, what only forms are sent to, and a second name of one page.
ANSWERS_WITH_NO_PAGE = {
    *(f"{kind}-file" for kind in ("initiatives", "initiative", "portfolios", "strategies")),
    *(
        f"{kind}-file"
        for kind in ("funding-sources", "contacts", "figure", "figure-over-time", "needs")
    ),
    *("source-original", "try-as", "sign-out", "language", "publish", "own-field-reopen"),
    "changes-feed",
    *("accept-proposal", "reject-proposal", "settle", "accept-source", "reject-source"),
    *("identify-proposal", "intake-columns", "intake-version"),
    *(f"lookalikes-{what}" for what in ("search", "apart", "take-back")),
    "suggest",
    *(f"overlaps-{what}" for what in ("search", "decide", "take-back")),
    *("saved-views", "saved-view-delete"),
    *("report-file", "report-make", "report-made-file", "own-text-delete"),
    *("intake-start", "intake-stop", "intake-discard", "account_login"),
    *("harvest-ask", "harvest-list-ask", "harvest-take-word"),
    "documents-take-up",
    *(f"document-{what}" for what in ("picture", "start", "stop", "folder", "decide")),
}
SCROLLS_SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def test_every_page_is_for_everyone_in_every_language(browser: Browser, site: str, world: World):
    """axe finds nothing, one heading says what it is, 320 pixels are wide enough, and none is left
    out: a new page must be among those that are looked at."""
    if not AXE.exists():
        pytest.skip("axe-core is not here: make assets fetches it")
    complaints: list[str] = []

    with windows(browser, site, world) as pages:
        for page in pages.values():
            page.add_init_script(path=AXE)
            page.on("console", lambda said: complaints.append(f"{said.page}: {said.text}"))
        found = {
            f"{sight} in {language}": wrong
            for language in ("nb", "nn", "en")
            for sight in sights(world)
            if (wrong := list(faults(pages[sight.role], site, sight, language)))
        }

    seen = {resolve(one.address.partition("?")[0]).url_name for one in sights(world) if leads(one)}
    assert found == {}
    assert [one for one in complaints if "the server responded with a status of 4" not in one] == []
    assert (OPEN | CLOSED) - seen == ANSWERS_WITH_NO_PAGE


def leads(sight: Sight) -> bool:
    """Whether the sight is of a page, and not of the answer that there is none."""
    return sight.status != HTTPStatus.NOT_FOUND


def faults(page: Page, site: str, sight: Sight, language: str) -> Iterator[str]:
    speak(page, site, language)
    page.set_viewport_size(WIDE)
    yield from see(page, sight)
    if sight.wrong and not page.locator(".ds-error-summary:focus").count():
        # It is read out, and the next key leads to the first of what is wrong.
        yield "one is not at the list of errors"
    yield from page.evaluate(LOOK, ALL_RULES if language == "nb" else OTHER_RULES)
    if language == "nb":
        page.emulate_media(color_scheme="dark")
        yield from (f"dark: {one}" for one in page.evaluate(LOOK, RULES_ON_COLOUR))
        page.emulate_media(color_scheme="light")
    if page.locator("h1").count() != 1:
        yield "headings"
    if page.locator("html").get_attribute("lang") != language:
        yield "language"
    page.set_viewport_size(NARROWEST)
    if page.evaluate(SCROLLS_SIDEWAYS):
        yield "sideways scroll"
