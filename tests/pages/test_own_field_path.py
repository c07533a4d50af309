"""A field of an analyst's own, from the idea to its end, in one browser and one server."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from tests.pages.test_main_path import work

pytestmark = pytest.mark.browser

OVERVIEW = (
    "Tiltak;Ansvarlig virksomhet;Antall brukere;Nivå\n"
    "Ett skjema for alle;Digitaliseringsdirektoratet;1250;Høyt\n"
    "Roboten;Digitaliseringsdirektoratet;40;Lavt\n"
)


def add_scheme(page: Page) -> None:
    page.goto("/kodeverk/")
    page.get_by_role("link", name="Nytt kodeverk").click()
    for language, title in (("bokmål", "Nivåer"), ("nynorsk", "Nivå"), ("engelsk", "Levels")):
        page.get_by_label(f"Navn på {language}").fill(title)
    page.get_by_role("button", name="Legg til").click()
    for code, nb, nn, en in (("high", "Høyt", "Høgt", "High"), ("low", "Lavt", "Lågt", "Low")):
        page.goto("/kodeverk/own-nivaer/nytt/")
        page.get_by_label("Kode").fill(code)
        for language, label in (("bokmål", nb), ("nynorsk", nn), ("engelsk", en)):
            page.get_by_label(f"Navn på {language}").fill(label)
        page.get_by_role("button", name="Legg til").click()


def add_field(page: Page, name: str, kind: str, scheme: str = "") -> None:
    page.goto("/kodeverk/felter/")
    page.get_by_role("link", name="Nytt felt").click()
    page.get_by_label("Navn på bokmål").fill(name)
    page.get_by_label("Hva slags verdier").select_option(label=kind)
    if scheme:
        page.get_by_label("Kodeverk", exact=True).select_option(label=scheme)
    page.get_by_role("button", name="Legg til feltet").click()
    expect(page.get_by_role("heading", name=name)).to_be_visible()


def take_in(page: Page) -> None:
    page.goto("/inntak/")
    page.locator("input[type=file]").set_input_files(
        {"name": "oversikt.csv", "mimeType": "text/csv", "buffer": OVERVIEW.encode()}
    )
    page.get_by_label("Avsender").fill("Digdir")
    page.get_by_label("Begrunnelse for tilgangen").fill("Sendt til oss på e-post")
    page.get_by_label("Godta det som ikke har åpne spørsmål").check()
    page.get_by_role("button", name="Les filen og vis hva den sier").click()
    expect(page.locator("main")).to_contain_text("Antall brukere")
    page.get_by_role("button", name="Legg på bordet og godta det uten spørsmål").click()
    work()
    expect(page.get_by_role("heading", name="Hva det ble til")).to_be_visible()


def narrow(page: Page) -> None:
    page.goto("/tiltak/")
    page.locator("summary", has_text="Egne felter").click()
    page.get_by_role("link", name="Nivå", exact=True).click()
    page.get_by_role("checkbox", name="Høyt").check()
    expect(page.get_by_label("Filtre i bruk")).to_contain_text("Nivå: Høyt")
    page.get_by_role("link", name="Antall brukere", exact=True).click()
    page.get_by_label("Antall brukere", exact=True).fill("1 250")
    page.get_by_role("button", name="Bruk filtrene").click()
    expect(page.get_by_label("Filtre i bruk")).to_contain_text("Antall brukere: 1 250")


def test_a_field_lives_and_ends_without_a_restart(signed_in: Page, site: str):
    """Added, filled from a spreadsheet, filtered, exported, not there yesterday, edited, ended."""
    page = signed_in
    add_scheme(page)
    add_field(page, "Nivå", "Ett begrep fra et kodeverk", "Nivåer")
    add_field(page, "Antall brukere", "Tall")

    take_in(page)
    narrow(page)
    expect(page.get_by_role("link", name="Roboten")).to_have_count(0)
    query = page.url.partition("?")[2]
    exported = page.request.get(f"{site}/tiltak.json?{query}").json()
    assert [(one["own_antall_brukere"], one["own_niva"]) for one in exported] == [(1250, "high")]

    page.get_by_role("link", name="Ett skjema for alle").click()
    address = page.url
    expect(page.locator("main")).to_contain_text("1 250")
    expect(page.locator("main")).to_contain_text("celle C2")
    page.goto(f"/kodeverk/felter/?per={localdate() - timedelta(days=1)}")
    expect(page.locator("main")).to_contain_text("Ingen egne felter ennå")

    page.goto(f"{address}rediger/")
    page.get_by_label("Antall brukere", exact=True).fill("2 000")
    page.get_by_label("Grunnlag").fill("Telefon med etaten")
    page.get_by_role("button", name="Lagre").click()
    page.goto(f"{address}historikk/")
    expect(page.locator("main")).to_contain_text(
        "Antall brukere ble endret fra «1 250» til «2 000»"
    )

    page.goto("/kodeverk/felter/")
    page.get_by_role("link", name="Avslutt Antall brukere").click()
    expect(page.locator("main")).to_contain_text("2 tiltak har en verdi i feltet")
    page.get_by_role("button", name="Avslutt feltet").click()
    page.goto(address)
    expect(page.locator("main")).to_contain_text("2 000")
    expect(page.locator("main")).to_contain_text("Avsluttet felt")
    page.goto("/tiltak/")
    expect(page.locator("#own_antall_brukere")).to_have_count(0)
    expect(page.locator("#own_niva")).to_have_count(1)
