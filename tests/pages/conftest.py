"""A real browser, where the machine has one, on a server with real transactions."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.pages.sights import World
from tools import chromium

# Playwright keeps an event loop in this thread, in which Django otherwise refuses to query.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
# Nothing but the pages themselves is asked for.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; the test is skipped where there is none."""
    path = chromium.path()
    if path is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def site(committed: None, live_server: Any, settings: Any) -> str:
    """The demonstration with its starting data; gives the address of its front page."""
    settings.DEMONSTRATION = True
    return str(live_server.url)


@pytest.fixture
def world(site: str, settings: Any) -> World:
    """A register with something of everything, and an hour to walk through it."""
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 3600
    return World.made()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A window that reads Norwegian, on the front page."""
    context = browser.new_context(locale="nb-NO", base_url=site)
    page = context.new_page()
    page.goto("/")
    yield page
    context.close()


@pytest.fixture
def signed_in(page: Page) -> Page:
    """The same window, with the trial analyst signed in."""
    page.goto("/logg-inn/")
    page.get_by_role("button", name="Prøv som analytiker").click()
    return page
