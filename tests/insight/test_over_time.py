"""Figures are followed over time, and compared between days, from the register's own history."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils.timezone import localdate

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.history.as_of import as_of_day, end_of
from overblikk.history.moment import at
from overblikk.insight.comparing import compare
from overblikk.insight.figures import figures
from overblikk.insight.measuring import NotCounted, measure
from overblikk.insight.series import Every, ends, series
from overblikk.organisations.models import Organisation
from overblikk.organisations.starting_data import body_id
from overblikk.registry.actions import publish, withdraw
from overblikk.registry.holdings import forget, holdings, read_together
from overblikk.registry.merging import merge
from overblikk.registry.models import Initiative
from overblikk.registry.reading import cooperation
from overblikk.vocabulary.queries import concept_id
from tests.bodies import register_everything_on_the_first_of_march
from tests.conftest import record_initiative

MONTHS = [datetime(2026, month, 10, 12, tzinfo=UTC) for month in range(3, 10)]
LAST = date(2026, 9, 30)
DAYS = [(moment + timedelta(days=20)).date() for moment in MONTHS]
BODIES = ("skatteetaten", "nav", "digdir")


@pytest.fixture
def in_the_past(transactional_db: None) -> None:
    """The starting data, registered on the first of March."""
    register_everything_on_the_first_of_march()
    forget()


@pytest.fixture
def year(in_the_past):
    """Seven months of edits, in which values, links and bodies come, change and go."""
    chance = random.Random(7)
    known: list[Initiative] = []
    for month in MONTHS:
        with at(month):
            for number in range(3):
                known.append(record_initiative(name=f"Tiltak {month.month}-{number}"))
            for one in chance.sample(known, 3):
                record_initiative(initiative=one, **_values(chance))
            if month.month == 5:
                tax = Organisation.objects.get(id=body_id("skatteetaten"))
                Organisation.objects.filter(id=tax.id).update(ministry=None, sector=None)
            if month.month == 7:
                merge(known[0], known[1], by=operator(), ground="Prøve")


def _values(chance: random.Random) -> dict:
    bodies = [str(body_id(key)) for key in BODIES]
    return {
        "status": concept_id("status", chance.choice(["planned", "ongoing", "finished"])),
        "responsible_organisation": chance.choice(bodies),
        "purposes": [concept_id("purpose", chance.choice(["efficiency", "simpler-work"]))],
        "cooperating_organisations": [cooperation(one) for one in chance.sample(bodies, 2)],
        "start": str(chance.choice([2024, 2025])),
    }


def everything(held):
    told = {f: {v: set(of) for v, of in held.values(f).items()} for f in held.fields()}
    return set(held.everything), told


def test_what_is_read_in_one_pass_is_what_is_read_day_by_day(year):
    """Of every field: columns, links, and what follows from bodies."""
    by_itself = []
    for day in DAYS:
        with as_of_day(day):
            by_itself.append(everything(holdings()))

    together = []
    with read_together([end_of(day) for day in DAYS]):
        for day in DAYS:
            with as_of_day(day):
                together.append(everything(holdings()))

    assert together == by_itself
    assert len({len(told[0]) for told in by_itself}) > 3


@pytest.mark.parametrize("key", ["status", "sectors", "headlines", "cooperation-by-ministry"])
def test_a_series_is_the_figure_of_each_of_its_days(year, key):
    """As it is counted when only that day is asked for."""
    told = series(figures()[key], operator(), every=Every.MONTH, since=DAYS[0], until=LAST)

    forget()
    by_itself = []
    for day in told.days:
        with as_of_day(day):
            by_itself.append(measure(figures()[key], operator(), on=day).as_json())
    assert [one.as_json() for one in told.told] == by_itself
    assert [told.days[0], told.days[-1], len(told.days)] == [date(2026, 3, 31), LAST, 7]


def test_a_series_has_a_line_also_for_what_is_gone(year):
    """With noughts on the days when it had none."""
    told = series(figures()["status"], operator(), every=Every.MONTH, since=DAYS[0], until=LAST)

    for row in told.rows:
        assert len(row.values) == len(told.days)
        of_days = [{r.id: r.value for r in one.counted.rows} for one in told.told]
        assert row.values == [of.get(row.id, 0) for of in of_days]


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        (Every.MONTH, ["2025-11-30", "2025-12-31", "2026-01-31", "2026-02-12"]),
        (Every.QUARTER, ["2025-12-31", "2026-02-12"]),
        (Every.YEAR, ["2025-12-31", "2026-02-12"]),
    ],
)
def test_periods_end_with_their_last_day_and_the_series_with_its_own(every, expected):
    days = ends(every, date(2025, 11, 15), date(2026, 2, 12))

    assert [day.isoformat() for day in days] == expected


def test_a_day_that_ends_a_period_is_counted_once():
    days = ends(Every.MONTH, date(2026, 1, 31), date(2026, 2, 28))

    assert days == [date(2026, 1, 31), date(2026, 2, 28)]


def test_a_series_of_too_many_moments_is_refused_in_words(starting_data):
    with pytest.raises(NotCounted, match="høyst 120"):
        series(
            figures()["status"],
            operator(),
            every=Every.MONTH,
            since=date(2000, 1, 1),
            until=localdate(),
        )


def test_two_days_are_compared_by_what_came_went_and_changed(in_the_past):
    """Per line, and with the initiatives behind it."""
    planned, ongoing = concept_id("status", "planned"), concept_id("status", "ongoing")
    with at(MONTHS[0]):
        stays = record_initiative(name="Blir", status=planned)
        moves = record_initiative(name="Flytter", status=planned)
        goes = record_initiative(name="Går inn i et annet", status=planned)
    with at(MONTHS[2]):
        record_initiative(initiative=moves, status=ongoing)
        record_initiative(name="Kommer", status=ongoing)
        merge(stays, goes, by=operator(), ground="Prøve")

    told = compare(figures()["status"], operator(), earlier=DAYS[0], later=DAYS[3]).as_json()

    assert told["base"] == [3, 3]
    assert [one["name"] for one in told["came"]] == ["Kommer"]
    assert [one["name"] for one in told["went"]] == ["Går inn i et annet"]
    assert [one["name"] for one in told["changed"]] == ["Flytter"]
    lines = {row["id"]: (row["before"], row["after"]) for row in told["rows"]}
    assert lines == {"ongoing": (0, 2), "planned": (3, 1)}


@pytest.mark.parametrize("key", ["status", "purposes", "sectors", "headlines", "children"])
def test_what_came_and_went_is_the_difference_of_the_two_figures(year, key):
    """Line by line, and of all."""
    told = compare(figures()[key], operator(), earlier=DAYS[1], later=DAYS[5]).as_json()

    for row in told["rows"]:
        # Of bodies, portfolios and funding sources only the numbers are known.
        if row["came"] or row["went"]:
            assert row["after"] - row["before"] == len(row["came"]) - len(row["went"])
    before, after = told["base"]
    assert after - before == len(told["came"]) - len(told["went"])


def test_a_comparison_tells_nobody_of_what_they_may_not_see(in_the_past):
    """Not what has been withdrawn since, nor what was not published by then."""
    ongoing = concept_id("status", "ongoing")
    with at(MONTHS[0]):
        withdrawn = record_initiative(name="Trukket tilbake", status=ongoing)
        record_initiative(name="Hemmelig", status=ongoing)
        shown = record_initiative(name="Vist", status=ongoing)
        publish([withdrawn], by=operator())
    with at(MONTHS[2]):
        publish([shown], by=operator())
    withdraw([withdrawn], by=operator(), ground="Prøve")

    told = compare(figures()["status"], EVERYONE, earlier=DAYS[0], later=DAYS[3]).as_json()

    assert [one["name"] for one in told["came"]] == ["Vist"]
    assert told["went"] == told["changed"] == []
    assert told["base"] == [0, 1]


def test_a_figure_that_is_defined_anew_shows_both_series(starting_data):
    """Each as its own definition counts."""
    record_initiative(name="Alfa", status=concept_id("status", "ongoing"))
    defined_anew = replace(figures()["status"], version=2, before=figures()["sizes"])

    told = series(
        defined_anew, operator(), every=Every.MONTH, since=localdate(), until=localdate()
    ).as_json()

    assert (told["version"], told["earlier"]["version"]) == (2, 1)
    assert [row["values"] for row in told["rows"]] == [[1]]
    assert told["earlier"]["unknown"] == [1]


def test_what_is_asked_for_need_not_have_been_there_yet(committed):
    """Then none of it was, rather than nothing being told."""
    record_initiative(name="Alfa", status=concept_id("status", "ongoing"))

    told = compare(
        figures()["sizes"],
        operator(),
        earlier=date(2026, 1, 31),
        later=localdate(),
        filters={"status": ["ongoing"]},
    )

    assert (told.earlier.counted.base, told.later.counted.base) == (0, 1)
