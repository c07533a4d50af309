"""The main path, walked as an analyst walks it, in a real browser."""

import re
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from django.core.management import call_command
from django.db import connections
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

OVERVIEW = (
    "Tiltak;Ansvarlig virksomhet;Status;Oppstart;Samarbeidspartnere\n"
    "Ett skjema for alle;Digitaliseringsdirektoratet;Pågående;1. kvartal 2025;KS\n"
    "Ukjent eier;Firmaet som ingen kjenner;Planlagt;2026;\n"
)


def work() -> None:
    """Do what waits in the background, as a worker would; Playwright's loop holds this thread."""
    worker = Thread(target=_work)
    worker.start()
    worker.join()


def _work() -> None:
    call_command("procrastinate", "worker", "--one-shot", verbosity=0)
    connections.close_all()


def hand_in(page: Page) -> None:
    page.goto("/inntak/")
    page.locator("input[type=file]").set_input_files(
        {"name": "oversikt.csv", "mimeType": "text/csv", "buffer": OVERVIEW.encode()}
    )
    page.get_by_label("Avsender").fill("Digdir")
    page.get_by_label("Begrunnelse for tilgangen").fill("Sendt til oss på e-post")
    page.get_by_role("button", name="Les filen og vis hva den sier").click()


def lay_on_the_desk(page: Page) -> None:
    page.get_by_role("button", name="Legg radene på bordet").click()
    work()
    # The page looks again by itself, and is there anew when all is done.
    page.get_by_role("link", name="Se forslagene på bordet").click()


def test_an_overview_becomes_initiatives_that_everyone_can_read(signed_in: Page):
    """Handed in, previewed, settled, accepted, traced, gone as of yesterday, published."""
    page = signed_in

    hand_in(page)
    expect(page.locator("main")).to_contain_text("Ansvarlig virksomhet")
    lay_on_the_desk(page)
    page.get_by_role("link", name="Ett skjema for alle").click()
    page.get_by_role("button", name="Godta alt").click()

    page.goto("/tiltak/")
    page.get_by_role("link", name="Ett skjema for alle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ett skjema for alle")
    expect(page.locator("main")).to_contain_text("1. kvartal 2025")
    address = page.url

    yesterday = (datetime.now(UTC) - timedelta(days=1)).date()
    gone = page.goto(f"{address}?per={yesterday}")
    assert gone
    assert gone.status == 404
    page.goto("/tiltak/")
    page.get_by_role("checkbox", name="Velg Ett skjema for alle").check()
    page.get_by_role("button", name="Publiser valgte").click()
    page.get_by_role("button", name=re.compile("^Publiser")).click()

    page.goto("/")
    page.get_by_role("button", name="Logg ut").click()
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ett skjema for alle")


def test_a_question_is_settled_once_and_the_row_is_then_accepted(signed_in: Page):
    """The unknown owner is registered as new, with the row as its evidence."""
    page = signed_in
    hand_in(page)
    lay_on_the_desk(page)

    expect(page.locator("main")).to_contain_text("Firmaet som ingen kjenner")
    page.locator("main summary", has_text="ny").first.click()
    page.get_by_role("button", name="Registrer").click()
    page.get_by_role("button", name=re.compile("^Godta")).first.click()

    page.goto("/virksomheter/?q=Firmaet")
    expect(page.get_by_role("link", name="Firmaet som ingen kjenner")).to_be_visible()
