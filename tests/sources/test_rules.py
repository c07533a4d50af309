"""What evidence amounts to: how old it is, and who says otherwise."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from overblikk.sources.models import Evidence, Method, Source
from overblikk.sources.rules import is_old, only_method, otherwise, speaks_of

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
A, B = uuid4(), uuid4()


def said(
    value: object, by: UUID | None, days_ago: int, *, method: Method = Method.READ
) -> Evidence:
    at = NOW - timedelta(days=days_ago)
    source = Source(from_organisation_id=by, title="En kilde", received_at=at)
    return Evidence(value=value, source=source, method=method, recorded_at=at)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 5, 24), False),
        (date(2025, 5, 23), True),
        (date(2025, 6, 1), False),
        (date(2020, 1, 1), True),
        (date(2026, 12, 1), False),
    ],
)
def test_what_was_said_more_than_18_months_ago_is_old(day, expected):
    """To the day."""
    assert is_old(day, on=date(2026, 11, 24)) is expected


def test_months_of_unlike_length_are_counted_as_months():
    """The last of a month is 18 months before the last of a shorter one."""
    assert not is_old(date(2024, 8, 31), on=date(2026, 2, 28))
    assert is_old(date(2024, 8, 27), on=date(2026, 2, 28))


def test_evidence_speaks_of_the_day_that_its_source_says():
    """An overview of last year that came in today tells of last year."""
    evidence = said("2024", A, 0)
    evidence.source.speaks_for = date(2025, 12, 31)

    assert speaks_of(evidence) == date(2025, 12, 31)


def test_another_senders_last_word_stands_against_the_value():
    """Nobody has taken it back."""
    rows = [said("2024", A, 1), said("2023", B, 30)]

    assert otherwise(rows, ["2024"], is_many=False).now == [rows[1]]


def test_what_a_sender_has_since_said_otherwise_was_earlier():
    """Also where a third one says what is held."""
    rows = [said("2024", A, 1), said("2025", B, 2), said("2023", B, 30)]

    found = otherwise(rows, ["2024"], is_many=False)

    assert (found.now, found.earlier) == ([rows[1]], [rows[2]])


def test_what_was_typed_here_is_overtaken_by_what_is_newer():
    """The register does not contradict itself."""
    rows = [said("2024", A, 1), said("2023", None, 30, method=Method.TYPED)]

    assert otherwise(rows, ["2024"], is_many=False).earlier == [rows[1]]


def test_a_word_that_is_old_beside_what_speaks_for_the_value_was_earlier():
    """That it was planned two years ago does not contradict that it goes on now."""
    rows = [said("ongoing", A, 1), said("planned", B, 700)]

    assert otherwise(rows, ["ongoing"], is_many=False).earlier == [rows[1]]


def test_all_that_a_senders_newest_source_lists_is_its_last_word():
    """Of a field of several values; what only an older source of it lists was earlier."""
    newest, older = said("robotics", B, 10), said("api", B, 40)
    rows = [said("language-models", A, 1), newest, older]

    found = otherwise(rows, ["language-models"], is_many=True)

    assert (found.now, found.earlier) == ([newest], [older])


@pytest.mark.parametrize(
    ("methods", "expected"),
    [
        ([Method.SET, Method.SET], Method.SET),
        ([Method.STARTING_DATA], Method.STARTING_DATA),
        ([Method.SET, Method.READ], None),
        ([Method.SET, Method.STARTING_DATA], None),
        ([], None),
    ],
)
def test_a_value_is_weak_where_all_that_speaks_for_it_is(methods, expected):
    """One that was read of the initiative itself is enough."""
    assert only_method(said("x", A, 1, method=method) for method in methods) is expected
