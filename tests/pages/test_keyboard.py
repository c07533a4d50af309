"""Every page by keyboard alone: all is reached, in its turn, and it shows where one is."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.pages.looking import see, windows
from tests.pages.sights import Sight, World, sights

pytestmark = [pytest.mark.browser, pytest.mark.long]

# Notes what can be reached, and how each looks before and when it is.
WATCH = """() => {
    // Around a box to tick the whole field is marked.
    const style = one => { const s = getComputedStyle(one);
        return [s.outlineStyle, s.outlineWidth, s.boxShadow] };
    const look = one => [one, one.closest('.ds-field')].filter(Boolean).map(style).join(' ');
    const name = one => one.outerHTML.slice(0, 90);
    const group = one => one.type === 'radio' && document.querySelector(
        `input[type=radio][name="${one.name}"]:checked`) || one;
    const all = [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
        .filter(one => !one.disabled && one.checkVisibility() && group(one) === one);
    const before = new Map(all.map(one => [one, look(one)]));
    window.walk = {asked: all.map(name), reached: [], unseen: []};
    document.addEventListener('focusin', ({target}) => {
        window.walk.reached.push(name(target));
        if (look(target) === before.get(target)) window.walk.unseen.push(name(target));
    });
    // A date is typed in three parts and picked from a calendar: four steps.
    return all.length + 3 * all.filter(one => one.type === 'date').length;
}"""


def test_every_page_is_walked_by_keyboard(browser: Browser, site: str, world: World):
    """Each thing that can be used gets focus in its turn and shows it, and the way goes on."""
    with windows(browser, site, world) as pages:
        found = {
            str(sight): wrong
            for sight in sights(world)
            if not sight.wrong and (wrong := list(faults(pages[sight.role], sight)))
        }

    assert found == {}


def faults(page: Page, sight: Sight) -> Iterator[str]:
    see(page, sight)
    if page.locator(".ds-error-summary:focus").count():
        # What was refused begins at the list of what is wrong, not at the top.
        return
    for _step in range(page.evaluate(WATCH)):
        page.keyboard.press("Tab")
    walk = page.evaluate("window.walk")
    if walk["reached"] != walk["asked"]:
        yield f"reached {walk['reached'][-3:]} of {walk['asked'][-3:]}"
    yield from (f"no focus to see: {one}" for one in walk["unseen"])
