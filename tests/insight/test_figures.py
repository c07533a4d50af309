"""Figures say what anybody can count in the published export, now and as of a past day."""

import json
from collections import Counter
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.history.as_of import as_of
from overblikk.history.moment import at
from overblikk.insight.figures import figures
from overblikk.insight.measuring import NotCounted, measure
from overblikk.organisations.models import Organisation
from overblikk.organisations.starting_data import body_id
from overblikk.registry import exporting
from overblikk.registry.actions import publish
from overblikk.registry.models import Initiative
from overblikk.registry.queries import initiatives
from overblikk.registry.reading import cooperation
from overblikk.vocabulary.queries import concept_id
from tests.conftest import record_initiative

EARLIER = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = datetime(2026, 6, 1, 12, tzinfo=UTC)
# The figures that count the values of one field, with what the export calls it.
OF_ONE_FIELD = {
    "sectors": "sector",
    "status": "status",
    "purposes": "purposes",
    "sizes": "size",
    "ai": "ai",
    "organising": "organising",
    "strategy-areas": "strategy_areas",
    "starts": "start",
}


def told(key, viewer=None, **asked):
    return measure(figures()[key], viewer or operator(), on=localdate(), **asked).as_json()


def lines(key, viewer=None, **asked) -> dict[str, int]:
    return {row["label"]: row["value"] for row in told(key, viewer, **asked)["rows"]}


@pytest.fixture
def register(committed):
    """Five initiatives of three bodies, two of them published; written at two moments."""
    tax, digdir, nav = map(str, map(body_id, ("skatteetaten", "digdir", "nav")))
    large, small = concept_id("size", "large"), concept_id("size", "small")
    purposes = [concept_id("purpose", "efficiency")]
    taking_part = [cooperation(one) for one in (digdir, nav)]
    with at(EARLIER):
        first = record_initiative(
            name="Alfa",
            responsible_organisation=tax,
            size=large,
            start="2024-03",
            ai=concept_id("ai", "yes"),
            cooperating_organisations=taking_part,
            purposes=purposes,
        )
        second = record_initiative(
            name="Beta",
            responsible_organisation=digdir,
            size=small,
            start="2024",
            status=concept_id("status", "ongoing"),
            organising=concept_id("organising", "project"),
        )
    with at(LATER):
        record_initiative(name="Gamma", responsible_organisation=nav, parent=str(first.id))
        record_initiative(name="Delta", responsible_organisation=nav, size=large)
        record_initiative(name="Epsilon")
        publish([first, second], by=operator())


def exported(viewer) -> list[dict]:
    return list(exporting.records(initiatives(viewer), viewer))


def counted(key: str, viewer) -> dict[str, int]:
    """The same by plain Python over what anybody may download."""
    values: Counter[str] = Counter()
    for record in exported(viewer):
        held = record[OF_ONE_FIELD[key]]
        for one in held if isinstance(held, list) else [held]:
            if one not in (None, ""):
                values[str(one)[:4] if key == "starts" else str(one)] += 1
    return dict(values)


@pytest.mark.parametrize("viewer", [EVERYONE, operator()], ids=["everyone", "operator"])
@pytest.mark.parametrize("key", OF_ONE_FIELD)
def test_a_figure_is_what_the_export_says(register, key, viewer):
    """Counted a second time, by other means."""
    # The export has a sector's name, and a concept's notation.
    told_by = "label" if key == "sectors" else "id"
    rows = told(key, viewer)["rows"]

    assert {row[told_by]: row["value"] for row in rows} == counted(key, viewer)


def test_a_figure_says_of_how_many_it_is_and_of_how_many_nothing_is_known(register):
    """And how many the viewer does not see."""
    of_all, of_some = told("sizes"), told("sizes", EVERYONE)

    assert (of_all["base"], of_all["unknown"], of_all["withheld"]) == (5, 2, 0)
    assert (of_some["base"], of_some["unknown"], of_some["withheld"]) == (2, 0, 3)


def test_headlines_say_what_there_is(register):
    headlines = {row["id"]: row["value"] for row in told("headlines")["rows"]}

    assert headlines["initiatives"] == 5
    assert headlines["bodies"] == 3
    assert headlines["large"] == 2
    assert headlines["small"] == 1
    assert headlines["cooperating"] == 1
    assert headlines["children"] == 1
    assert headlines["with_purpose"] == 1
    assert headlines["ai"] == 1


def test_large_initiatives_are_counted_by_ministry(register):
    """That which is above the body that answers."""
    bodies = Organisation.objects.filter(id__in=[body_id(key) for key in ("skatteetaten", "nav")])
    ministries = {str(body.ministry) for body in bodies}

    assert lines("large-by-ministry") == dict.fromkeys(ministries, 1)


def test_a_parent_that_is_not_published_is_not_told_of(register):
    """Nor how many are part of it."""
    publish(list(Initiative.objects.filter(name="Gamma")), by=operator())
    of_all = lines("children", EVERYONE)
    withdrawn = Initiative.objects.get(name="Alfa")
    withdrawn.publication.delete()

    assert of_all == {"Alfa": 1}
    assert lines("children", EVERYONE) == {}


def test_a_figure_is_of_the_day_that_is_asked_for(register):
    """From the register's own history."""
    with as_of(datetime(2026, 4, 1, tzinfo=UTC)):
        then = told("starts")

    assert then["base"] == 2
    assert {row["id"]: row["value"] for row in then["rows"]} == {"2024": 2}


def test_a_figure_takes_the_filters_of_the_list(register):
    """And only what they let through is counted."""
    narrowed = told("starts", filters={"size": ["large"]})

    assert narrowed["base"] == 2
    assert {row["id"]: row["value"] for row in narrowed["rows"]} == {"2024": 1}


def test_a_filter_that_is_not_understood_is_told(register):
    """Rather than counting all."""
    with pytest.raises(NotCounted, match="finnesikke"):
        measure(figures()["sizes"], operator(), on=localdate(), filters={"finnesikke": ["1"]})


@pytest.mark.parametrize("key", sorted(figures()))
def test_every_figure_counts_an_empty_register(starting_data, key):
    """Nothing of nothing."""
    assert told(key)["base"] == 0


@pytest.mark.parametrize("key", sorted(figures()))
def test_each_line_leads_to_as_many_as_it_counts(register, key):
    """The list's filter and the figure agree."""
    from overblikk.registry.listing import Asked, listing

    for row in measure(figures()[key], operator(), on=localdate()).counted.rows:
        if row.leads:
            found = listing(Asked(filters=row.leads), operator(), on=localdate())
            assert len(found.numbers) == row.value, row.label


def test_the_queries_of_a_figure_do_not_grow_with_the_register(register):
    """It is counted in memory."""
    told("sectors")
    with CaptureQueriesContext(connection) as few:
        told("sectors")
    for number in range(20):
        record_initiative(name=f"Tiltak {number}")
    told("sectors")

    with CaptureQueriesContext(connection) as many:
        told("sectors")

    assert len(many) == len(few)


def test_a_figure_is_json_that_names_its_version(register):
    """What programs rely on."""
    assert json.loads(json.dumps(told("status")))["version"] == 1
