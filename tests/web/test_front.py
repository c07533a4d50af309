"""The front page: a search, what waits, how much there is, and what changed last."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.organisations.models import Organisation
from overblikk.proposals.actions import propose_by_hand
from overblikk.proposals.values import ProposedValue
from overblikk.registry.actions import publish
from overblikk.registry.reading import cooperation
from overblikk.sources.models import Method
from overblikk.vocabulary.queries import concept_id
from tests.bodies import DAY, FIRST, body_called, text_of
from tests.conftest import make_source, record_initiative


@pytest.fixture
def tax_authority(starting_data):
    return Organisation.objects.get(name_nb="Skatteetaten")


@pytest.fixture
def several(tax_authority):
    """One that has something of all that is counted, and one that has not."""
    record_initiative(
        name="Digital post",
        responsible_organisation=str(tax_authority.id),
        cooperating_organisations=[cooperation(str(tax_authority.id))],
        ai=str(concept_id("ai", "yes")),
        size=str(concept_id("size", "large")),
    )
    record_initiative(name="Roboten", ai=str(concept_id("ai", "no")))


def test_says_so_where_nothing_is_public_and_how_to_sign_in(client, register_initiative):
    register_initiative(name="Digital post")

    page = client.get("/").content.decode()

    assert "Ingen tiltak er publisert" in page
    assert "/logg-inn/" in page
    assert "Digital post" not in page


def test_shows_figures_and_latest_changes_of_what_is_public(
    client, register_initiative, tax_authority
):
    body = str(tax_authority.id)
    publish(
        [register_initiative(name="Digital post", responsible_organisation=body)], by=operator()
    )
    register_initiative(name="Hemmelig tiltak")

    response = client.get("/")

    figures = response.context["figures"]
    assert (figures.initiatives, figures.bodies) == (1, 1)
    assert [(one.sector.value, one.count) for one in figures.sectors] == [
        (tax_authority.ministry.sector.key, 1)
    ]
    assert "Digital post" in response.content.decode()
    assert "Hemmelig tiltak" not in response.content.decode()


def test_an_analyst_sees_what_is_not_public_too(analyst_client, register_initiative):
    register_initiative(name="Digital post")

    page = analyst_client.get("/").content.decode()

    assert "Digital post" in page
    assert "Ingen tiltak er publisert" not in page


def test_each_figure_leads_to_a_list_of_just_as_many(analyst_client, several):
    """Those of sectors too; of bodies to the filter that has a value for each."""
    page = analyst_client.get("/").content.decode()
    lead = r'href="(/tiltak/[^"]*)">.{0,120}?<span class="(?:figure|number)">(\d+)<'
    leads = {html.unescape(address): int(n) for address, n in re.findall(lead, page)}

    counts = {address: how_many(analyst_client, address) for address in leads}

    assert counts == leads
    assert list(leads.values()) == [2, 1, 1, 1, 1, 2, 1, 1]


def how_many(client, address):
    response = client.get(address)
    if "vis=" in address:
        return response.content.decode().count('name="responsible_organisation" value=') - 1
    return response.context["page"].paginator.count


def test_says_what_was_changed_last(client, analyst, committed):
    """From what to what, the first two changes, and that there are more."""
    with at(FIRST):
        initiative = record_initiative(name="Digital post", start="2024")
    with at(FIRST + DAY):
        record_initiative(initiative=initiative, name="Digital post", start="2025", end="2027")
    with at(FIRST + 2 * DAY):
        tax = str(body_called("Skatteetaten").id)
        changed = {"start": "2026", "end": "2028", "responsible_organisation": tax}
        record_initiative(initiative=initiative, **changed)
    client.force_login(analyst)

    page = text_of(client.get("/"))

    assert "Oppstart ble endret fra «2025» til «2026»." in page
    assert "Og 1 endring til" in page
    assert "2024" not in page


def test_says_of_what_is_new_that_it_was_registered(analyst_client, register_initiative):
    register_initiative(name="Digital post", start="2024")

    page = text_of(analyst_client.get("/"))

    assert "Tiltaket ble registrert." in page
    assert "Oppstart" not in page


def test_tells_outsiders_only_of_changes_since_it_was_published(client, committed):
    """That it was changed is no secret, what it said before is."""
    with at(FIRST):
        early, late = (record_initiative(name=name, start="2024") for name in ("Tidlig", "Sent"))
        publish([early], by=operator())
    with at(FIRST + DAY):
        for one in (early, late):
            record_initiative(initiative=one, start="2025")
    with at(FIRST + 2 * DAY):
        publish([late], by=operator())

    latest = {one.initiative.name: one for one in client.get("/").context["latest"]}

    assert [len(latest[name].changes) for name in ("Tidlig", "Sent")] == [1, 0]


def test_shows_a_past_day_as_it_was(client, analyst, committed):
    """The figures and the changes of then, and links that stay there."""
    with at(FIRST):
        initiative = record_initiative(name="Digital post", start="2024")
    with at(FIRST + DAY):
        record_initiative(initiative=initiative, start="2025")
    record_initiative(name="Roboten")
    client.force_login(analyst)

    then = client.get("/", {"per": FIRST.date().isoformat()})

    assert then.context["figures"].initiatives == 1
    assert "Tiltaket ble registrert." in text_of(then)
    assert f'href="/tiltak/{initiative.number}/?per=2026-03-01"' in then.content.decode()
    assert "For deg" not in text_of(then)


def test_an_analyst_sees_what_waits_on_the_desk(analyst_client, overview_source):
    value = ProposedValue("name", "Ny post", "Ny post", {}, Method.READ)
    propose_by_hand(
        initiative=None, name="Ny post", values=[value], source=overview_source, by=operator()
    )

    page = text_of(analyst_client.get("/"))

    assert "1 forslag venter på bordet" in page
    assert "har spørsmål" not in page


def test_an_owner_sees_how_many_are_theirs(client, owner, several):
    """And nothing of the desk, which is not theirs."""
    body = str(body_called("Digitaliseringsdirektoratet").id)
    record_initiative(name="Vår", responsible_organisation=body)
    client.force_login(owner)

    response = client.get("/")

    assert "Digitaliseringsdirektoratet: 1 tiltak" in text_of(response)
    assert "bordet" not in text_of(response)


def test_an_owner_is_led_to_the_template_that_they_fill_in(client, owner, several):
    """From where they begin, and from the body's own page."""
    body = body_called("Digitaliseringsdirektoratet")
    record_initiative(name="Vår", responsible_organisation=str(body.id))
    client.force_login(owner)

    pages = [client.get("/"), client.get(f"/virksomheter/{body.number}/")]

    assert all('href="/inntak/mal/"' in page.content.decode() for page in pages)
    assert client.get("/inntak/mal/").status_code == 200


def test_an_outsider_is_told_of_nothing_that_waits(client, several):
    """Nothing of theirs is here."""
    page = text_of(client.get("/"))

    assert "For deg" not in page


def test_asks_the_database_no_more_often_of_many_than_of_few(analyst_client, starting_data):
    source = make_source()
    for n in range(3):
        record_initiative(name=f"Tiltak {n}", start="2024", source=source)
    with CaptureQueriesContext(connection) as few:
        analyst_client.get("/")
    for n in range(12):
        record_initiative(name=f"Tiltak {n}", start="2025", source=source)

    with CaptureQueriesContext(connection) as many:
        analyst_client.get("/")

    assert len(many) <= len(few)


def test_what_stands_unchanged_is_not_read_again(client, analyst, committed):
    """Though the access log is written each time that an analyst reads."""
    record_initiative(name="Digital post", start="2024")
    client.force_login(analyst)
    client.get("/")

    with CaptureQueriesContext(connection) as again:
        client.get("/")

    assert [one["sql"] for one in again if "registry_" in one["sql"]] == []
