"""Any past day can be stood at, and shows what stood then, links included."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection
from django.utils.timezone import localdate

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.history.as_of import (
    MomentNotServed,
    MomentStillOpen,
    NotADay,
    as_of,
    as_of_day,
    day_in_words,
    end_of,
)
from overblikk.history.moment import at
from overblikk.organisations.models import Organisation
from overblikk.registry import actions, exporting, queries
from overblikk.registry.models import Initiative
from overblikk.registry.reading import cooperation
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method
from overblikk.vocabulary.queries import concept_id
from tests.bodies import register_everything_on_the_first_of_march
from tests.conftest import make_source, record_initiative

DAY = timedelta(days=1)
FIRST = datetime(2026, 3, 1, 10, tzinfo=UTC)
PURPOSES = ("efficiency", "better-interaction", "coherent-services", "simpler-work")
FORGOTTEN = ("confirmed_at", "changed_at", "registered_at")


@pytest.fixture
def in_the_past(transactional_db: None) -> None:
    """The starting data, registered on the first of March."""
    register_everything_on_the_first_of_march()


def written_down() -> list[dict]:
    """All that the register says of its initiatives, in one order."""
    records = exporting.records(queries.initiatives(operator()).order_by("number"), operator())
    return [{k: v for k, v in record.items() if k not in FORGOTTEN} for record in records]


def test_an_initiative_is_gone_from_the_day_before_it_was_recorded(in_the_past):
    """The thinnest whole way, seen from yesterday."""
    with at(FIRST + DAY):
        record_initiative(name="Digital post")

    with as_of_day((FIRST).date()):
        before = list(Initiative.objects.values_list("name", flat=True))
    with as_of_day((FIRST + DAY).date()):
        after = list(Initiative.objects.values_list("name", flat=True))

    assert (before, after) == ([], ["Digital post"])


def test_a_removed_link_still_stands_on_the_days_when_it_stood(in_the_past):
    """A link that is taken away is a delete, and deletes are kept."""
    purpose = str(concept_id("purpose", "efficiency"))
    with at(FIRST + DAY):
        initiative = record_initiative(name="Digital post", purposes=[purpose])
    with at(FIRST + 2 * DAY):
        gone = Claim("purposes", purpose, make_source(), Method.TYPED)
        actions.record([actions.Draft(initiative, [], [gone])], by=operator())

    with as_of_day((FIRST + DAY).date()):
        then = written_down()[0]["purposes"]

    assert (then, written_down()[0]["purposes"]) == (["efficiency"], [])


def test_a_hundred_random_changes_leave_every_day_as_it_was_written_down(in_the_past):
    """What each day showed when it ended is what it shows from now on."""
    chance = random.Random(20260301)
    bodies = [str(id_) for id_ in Organisation.objects.values_list("id", flat=True)[:20]]
    diary: dict[date, list[dict]] = {}

    for number in range(1, 101):
        moment = FIRST + number * DAY
        with at(moment):
            change_something(chance, bodies, number)
        diary[moment.date()] = written_down()

    for day, page in diary.items():
        with as_of_day(day):
            assert written_down() == page, day


def change_something(chance: random.Random, bodies: list[str], number: int) -> None:
    standing = list(Initiative.objects.order_by("number"))
    initiative = chance.choice(standing) if standing and chance.random() < 0.7 else None
    kind = chance.choice(["values", "add", "remove", "rename-body"])
    if initiative is None or kind == "values":
        record_initiative(
            initiative=initiative,
            name=f"Tiltak {number}",
            status=str(concept_id("status", chance.choice(["planned", "ongoing", "finished"]))),
            start=chance.choice(["2024", "2025-33", "2026-01-05~"]),
            responsible_organisation=chance.choice(bodies),
        )
    elif kind == "add":
        record_initiative(
            initiative=initiative,
            purposes=[str(concept_id("purpose", chance.choice(PURPOSES)))],
            cooperating_organisations=[cooperation(chance.choice(bodies))],
        )
    elif kind == "remove":
        remove_links(initiative)
    else:
        body = Organisation.objects.get(id=chance.choice(bodies))
        rename(body, f"Virksomhet {number}")


def remove_links(initiative: Initiative) -> None:
    source = make_source()
    gone = [
        Claim("purposes", str(link.concept_id), source, Method.TYPED)
        for link in initiative.concept_links.filter(field="purposes")
    ]
    actions.record([actions.Draft(initiative, [], gone)], by=operator())


def rename(body: Organisation, name: str) -> None:
    from overblikk.organisations.actions import record

    record(body, [Claim("name_nb", name, make_source(), Method.TYPED)], by=None)


def test_what_has_been_withdrawn_is_withheld_from_the_past_too(in_the_past):
    """Today's publication decides what is seen of any day."""
    with at(FIRST + DAY):
        initiative = record_initiative(name="Digital post")
        actions.publish([initiative], by=operator())
    actions.withdraw([initiative], by=operator(), ground="Sendt ved en feil")

    with as_of_day((FIRST + DAY).date()):
        seen = queries.initiatives(EVERYONE).count()

    assert seen == 0


def test_the_past_cannot_be_written(in_the_past):
    """A view could be updated, and that would falsify history."""
    with at(FIRST + DAY):
        record_initiative(name="Digital post")

    with pytest.raises(DatabaseError, match="read-only"), as_of_day((FIRST + DAY).date()):
        Initiative.objects.update(name="Noe annet")


def test_a_day_to_come_is_refused(db):
    """Nobody knows yet what it will hold."""
    tomorrow = datetime.now(UTC) + DAY

    with pytest.raises(MomentNotServed), as_of(tomorrow):
        pass


def test_a_date_is_its_last_instant_in_oslo():
    """Summer time or not."""
    winter, summer = end_of(date(2026, 1, 31)), end_of(date(2026, 7, 31))

    assert winter.astimezone(UTC).isoformat() == "2026-01-31T22:59:59.999999+00:00"
    assert summer.astimezone(UTC).isoformat() == "2026-07-31T21:59:59.999999+00:00"


def test_words_that_are_no_day_are_refused():
    """In the reader's words, not Python's."""
    with pytest.raises(NotADay):
        day_in_words("31.02.2026")


def test_a_moment_that_an_open_write_could_change_is_not_served(in_the_past, monkeypatch):
    """A change bears the moment when its transaction began, also if it ends later."""
    monkeypatch.setattr("overblikk.history.as_of.PATIENCE_SECONDS", 0.3)
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute("SELECT now()")
            began = cursor.fetchone()[0]
            with pytest.raises(MomentStillOpen), as_of(began):
                pass
    finally:
        other.close()


def test_the_moment_is_moved_only_for_a_whole_transaction_and_never_forward(in_the_past):
    """The one guarded place guards."""
    with pytest.raises(ValueError, match="future"), at(datetime.now(UTC) + DAY):
        pass
    with at(FIRST + DAY), pytest.raises(RuntimeError), at(FIRST + DAY):
        pass


def test_a_change_cannot_be_dated_before_what_it_replaces(in_the_past):
    """The database keeps the order of versions."""
    with at(FIRST + 2 * DAY):
        initiative = record_initiative(name="Digital post")

    with pytest.raises(DatabaseError, match="past_initiative_order"), at(FIRST + DAY):
        record_initiative(initiative=initiative, name="Tidligere enn sitt eget navn")


def test_a_moment_within_another_answers_for_itself_and_then_the_first_goes_on(in_the_past):
    """So that two days can be compared on a page of either."""

    def names():
        return list(Initiative.objects.order_by("number").values_list("name", flat=True))

    for day, name in enumerate(("Alfa", "Beta"), start=1):
        with at(FIRST + day * DAY):
            record_initiative(name=name)

    with as_of_day((FIRST + 2 * DAY).date()):
        told = [names()]
        with as_of_day((FIRST + DAY).date()):
            told.append(names())
        told.append(names())
        with as_of_day(localdate()):
            told.append(names())

    assert told == [["Alfa", "Beta"], ["Alfa"], ["Alfa", "Beta"], ["Alfa", "Beta"]]


def test_a_moment_that_fails_within_another_leaves_the_first_standing(in_the_past):
    """PostgreSQL takes it back."""
    with at(FIRST + DAY):
        record_initiative(name="Alfa")

    with as_of_day((FIRST + DAY).date()):
        with pytest.raises(DatabaseError), as_of_day(FIRST.date()):
            Initiative.objects.filter(name="\0").exists()
        found = Initiative.objects.count()

    assert found == 1
