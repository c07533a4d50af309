"""Every number of the report of 2025 comes out of a country made to have it, then and later."""

import json
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner
from django.utils import translation

from overblikk.accounts.viewer import operator
from overblikk.cli.commands.figures import command as figures_command
from overblikk.history.as_of import as_of_day
from overblikk.history.moment import at
from overblikk.intake.actions import Overview, take_in
from overblikk.intake.preparing import prepare
from overblikk.intake.senders import sender_named
from overblikk.organisations.models import Organisation
from overblikk.proposals.models import Proposal
from overblikk.registry.actions import publish, register_record, withdraw
from overblikk.registry.merging import merge
from overblikk.registry.models import Initiative
from overblikk.registry.telling import bodies_by_name
from overblikk.reporting.composing import compose
from overblikk.reporting.document import Document, Paragraph
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method
from overblikk.vocabulary.models import Concept
from overblikk.vocabulary.queries import concept_id
from tests import kept_rows
from tests.conftest import load_starting_data, make_source, record_initiative
from tests.reporting.country import MARGINS, PURPOSES, Country, registered

BEGINS = datetime(2025, 1, 15, 12, tzinfo=UTC)
COLLECTED = datetime(2025, 9, 20, 12, tzinfo=UTC)
THAT_DAY = date(2025, 9, 30)
A_YEAR_LATER = date(2026, 9, 30)


@pytest.fixture
def country(transactional_db: None) -> Country:
    """The country in the register, by the ordinary door, on the day it was collected."""
    # What stands in the test database from the start came in after the country was collected.
    kept_rows.empty()
    with at(BEGINS):
        load_starting_data()
    bodies = Organisation.objects.order_by("number").values_list("name_nb", flat=True)
    points = Concept.objects.filter(scheme__key="circular", notation__contains=".")
    known = bodies_by_name(operator())
    # In a list «22. juli-senteret» reads as its twenty-second; a name alone is found by itself.
    named = [one for one in bodies if one[0].isalpha() and len(known.find(one)) == 1]
    made = Country(named, list(points.values_list("notation", flat=True)))
    with at(COLLECTED):
        source = make_source()
        for kind, values, identity in registered(made):
            claims = [
                Claim(key, value, source, Method.READ, words=value, place={"cell": "A1"})
                for key, value in values.items()
            ]
            register_record(kind, claims, by=operator(), **identity)
    for content in made.overviews():
        with at(COLLECTED):
            _send(content)
    assert not Proposal.objects.filter(state="open").exists(), _asked()
    return made


def _asked() -> list[str]:
    """What waits for a person, where nothing should."""
    waiting = Proposal.objects.filter(state="open").values_list("values", flat=True)
    return [
        f"{value['field']} {value['words']}: {value['question']}"
        for values in waiting
        for value in values
        if value.get("question")
    ][:8]


def _send(content: bytes) -> None:
    sender = sender_named("Digdir")
    overview = Overview(content, "land.xlsx", sender, "Landet", AccessLevel.PUBLIC, replaces=0)
    prepared = prepare(content, filename=overview.filename, sender=sender, settings=[], on=THAT_DAY)
    take_in(overview, prepared, by=operator(), accept=True)


def figure(key: str, day: date) -> dict[str, Any]:
    """What `overblikk figures` says of the day."""
    asked = [key, "--as-of", day.isoformat(), "--json"]
    said = CliRunner().invoke(figures_command, asked, catch_exceptions=False)
    return json.loads(said.stdout)


def lines(key: str, day: date) -> dict[str, int]:
    return {row["id"]: row["value"] for row in figure(key, day)["rows"]}


def report(day: date) -> Document:
    """The summary and the chapter on purposes."""
    with translation.override("nb"), as_of_day(day):
        return compose(operator(), on=day, chosen={"summary", "purposes"})


def sentences(document: Document) -> str:
    sections = [one for whole in document.sections for one in (whole, *whole.sections)]
    blocks = [block for section in sections for block in section.blocks]
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def a_year_of_work(seed: int = 2) -> None:
    """Edits, new ones, merges and withdrawals, month by month."""
    random = Random(seed)
    large, ai = concept_id("size", "large"), concept_id("ai", "yes")
    for month in range(1, 12):
        with at(COLLECTED + timedelta(days=30 * month)):
            standing = list(Initiative.objects.order_by("number"))
            chosen = random.sample(standing, 9)
            publish(chosen[:4], by=operator())
            withdraw(chosen[:1], by=operator(), ground="Prøve")
            for one in chosen[4:6]:
                record_initiative(initiative=one, name=f"{one.name}, ny", size=large, ai=ai)
            record_initiative(name=f"Et nytt tiltak (syntetisk) {month}", size=large)
            merge(chosen[6], chosen[7], by=operator(), ground="Prøve")


# In the report's sentences, as a reader meets them.
SAID = (
    "Registeret har 556 tiltak.",
    "150 virksomheter har ansvar for dem eller tar del i dem.",
    "Det er registrert 43 porteføljer.",
    "27 tiltak står i mer enn én portefølje.",
    "95 tiltak er oppgitt som store.",
    "56 er oppgitt som mindre.",
    "I 130 tiltak (23 prosent) tar to eller flere virksomheter del",
    "38 tiltak er del av et annet.",
    "For 170 tiltak (31 prosent) er formålet oppgitt.",
    "For 49 tiltak (9 prosent) er det oppgitt hvordan de er organisert.",
    "30 tiltak (5 prosent) er oppgitt å bruke kunstig intelligens.",
    "58 tiltak (10 prosent) er knyttet til et område i digitaliseringsstrategien.",
    "27 tiltak (5 prosent) er knyttet til et krav i digitaliseringsrundskrivet.",
    "Det er registrert 11 finansieringskilder.",
    "99 tiltak (18 prosent) har minst én annen finansieringskilde enn virksomhetens eget budsjett.",
    "Effektivisering (69), Bedre samhandling (52), Sammenhengende tjenester for innbyggere (34), "
    "Omlegging og forenkling av arbeidsrutiner (28) og Økt kvalitet på virksomhetens tjenester "
    "(21)",
)


def test_the_numbers_of_the_report_come_out_of_a_country_that_has_them(country):
    """As it was collected, and unchanged when the register has moved on for a year."""
    then = report(THAT_DAY)

    a_year_of_work()

    assert lines("headlines", THAT_DAY) == MARGINS
    assert lines("purposes", THAT_DAY) == PURPOSES
    assert [one for one in SAID if one not in sentences(then)] == []
    assert report(THAT_DAY) == then
    moved_on = lines("headlines", A_YEAR_LATER)
    assert moved_on["initiatives"] == MARGINS["initiatives"]  # as many have come as were merged
    assert moved_on["large"] > MARGINS["large"]
    assert moved_on["ai"] > MARGINS["ai"]
