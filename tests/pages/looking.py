"""Windows of a browser through which somebody looks at a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from django.test import Client
from playwright.sync_api import Browser, Page

from overblikk.accounts.models import User
from tests.pages.sights import Sight, World
from tests.web.signing_in import code_now, give_password, secret_of

# As if everything that was filled in had been taken away before the form was sent.
SEND_EMPTY = """() => {
    const form = document.querySelector('main form.form[method=post]');
    form.querySelectorAll('input:not([type=hidden]):not([type=checkbox]), textarea')
        .forEach(one => { one.value = '' });
    form.submit();
}"""


@contextmanager
def windows(browser: Browser, site: str, world: World) -> Iterator[dict[str, Page]]:
    """A window for each who looks, by role; `anyone` has not signed in."""
    contexts = {role: browser.new_context(base_url=site) for role in ("anyone", *world.people)}
    for role in world.people:
        session = signed_in(role).cookies["sessionid"].value
        contexts[role].add_cookies([{"name": "sessionid", "value": session, "url": site}])
    try:
        yield {role: context.new_page() for role, context in contexts.items()}
    finally:
        for context in contexts.values():
            context.close()


def signed_in(name: str) -> Client:
    """As the pages ask it: what changes the account wants to know that it was a moment ago."""
    client = Client()
    give_password(client, name)
    if name not in ("newcomer", "halfway"):
        client.post(
            "/logg-inn/kode/", {"code": code_now(secret_of(User.objects.get(username=name)))}
        )
    return client


def speak(page: Page, site: str, language: str) -> None:
    """Choose the language of the pages."""
    page.context.add_cookies([{"name": "django_language", "value": language, "url": site}])


def see(page: Page, sight: Sight) -> list[str]:
    """Bring the page into its state; gives what is odd about the answer."""
    answer = page.goto(sight.address)
    if sight.wrong:
        with page.expect_navigation():
            page.evaluate(SEND_EMPTY)
        return [] if page.locator(".ds-error-summary").count() == 1 else ["no list of errors"]
    if sight.pressed:
        with page.expect_navigation():
            page.locator(f"main {sight.pressed}").click()
        return []
    if answer is None or answer.status != sight.status:
        return [f"status {answer and answer.status}"]
    path = sight.address.partition("?")[0]
    return [] if urlsplit(page.url).path == path else [f"led to {page.url}"]
