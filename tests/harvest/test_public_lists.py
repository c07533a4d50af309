"""A list at an address: taken in when it has changed, and left alone when it has not."""

import pytest

from overblikk.accounts.viewer import EVERYONE, viewer_of
from overblikk.harvest.asking import ask_list, due
from overblikk.harvest.missed import message_of
from overblikk.harvest.models import AskingOutcome, PublicList, Schedule
from overblikk.harvest.public_lists import filename_of
from overblikk.harvest.rules import is_due
from overblikk.intake import runs
from overblikk.intake.models import Run
from overblikk.intake.senders import sender_named
from overblikk.lib.fetching import Answer
from overblikk.proposals.models import Proposal
from overblikk.sources.models import AccessLevel
from tests.bodies import DAY, FIRST
from tests.harvest.other_side import always, in_turn

FIRST_VERSION = b"Tiltak;Ansvarlig virksomhet\nAlfa;Digdir\n"
SECOND_VERSION = b"Tiltak;Ansvarlig virksomhet\nAlfa;Digdir\nBeta;Digdir\n"


@pytest.fixture
def listed(other_side, starting_data):
    return PublicList.objects.create(
        title="Oversikten",
        address=f"{other_side.address}/oversikt.csv",
        sender=sender_named("Digdir"),
        access_level=AccessLevel.PUBLIC,
    )


@pytest.fixture
def ask(listed, analyst):
    def asked(by=None):
        asking = ask_list(listed.id, by=by or viewer_of(analyst))
        assert asking
        asking.refresh_from_db()
        return asking

    return asked


def test_a_list_goes_through_the_intake(ask, other_side):
    other_side.pages["/oversikt.csv"] = always(FIRST_VERSION)

    asking = ask()
    runs.carry_out(asking.run.id)

    run = Run.objects.get()
    assert (asking.outcome, asking.run, asking.counts) == (AskingOutcome.CHANGED, run, {"rows": 1})
    assert (run.filename, run.sender.name_nb) == ("oversikt.csv", "Digitaliseringsdirektoratet")
    assert Proposal.objects.get().state == "open"


def test_what_is_accepted_by_rule_is_what_an_analyst_said_is(ask, listed, other_side):
    other_side.pages["/oversikt.csv"] = always(FIRST_VERSION)
    listed.accept = True
    listed.save()

    runs.carry_out(ask().run.id)

    assert Proposal.objects.get().state == "accepted"


def test_a_list_that_says_it_is_the_same_is_not_sent_again(ask, other_side):
    def answer(asked):
        if asked.headers["If-None-Match"] == '"1"':
            asked.answer(status=304)
        else:
            asked.answer(FIRST_VERSION, etag='"1"', last_modified="Mon, 02 Mar 2026 10:00:00 GMT")

    other_side.pages["/oversikt.csv"] = answer
    ask()

    again = ask()

    assert again.outcome == AskingOutcome.UNCHANGED
    assert other_side.asked[1].headers["If-Modified-Since"] == "Mon, 02 Mar 2026 10:00:00 GMT"
    assert Run.objects.count() == 1


def test_a_list_that_does_not_say_is_compared(ask, other_side):
    other_side.pages["/oversikt.csv"] = in_turn(
        always(FIRST_VERSION), always(FIRST_VERSION), always(SECOND_VERSION)
    )

    outcomes = [ask().outcome for _ in range(3)]

    assert outcomes == [AskingOutcome.CHANGED, AskingOutcome.UNCHANGED, AskingOutcome.CHANGED]
    assert Run.objects.count() == 2


def test_a_list_that_cannot_be_read_is_told_and_fetched_again(ask, other_side):
    other_side.pages["/oversikt.csv"] = in_turn(
        always(b"%PDF-1.7 not a table"), always(FIRST_VERSION)
    )

    first, second = ask(), ask()

    assert first.outcome == AskingOutcome.FAILED
    assert "oversikt.csv" in message_of(first.missed[0])
    assert second.outcome == AskingOutcome.CHANGED


def test_a_list_that_is_gone_leaves_what_came_before(ask, listed, other_side):
    other_side.pages["/oversikt.csv"] = in_turn(always(FIRST_VERSION, etag='"1"'), always(b"", 404))
    ask()

    asking = ask()

    listed.refresh_from_db()
    assert asking.outcome == AskingOutcome.FAILED
    assert listed.position["etag"] == '"1"'


def test_a_list_is_not_taken_in_by_somebody_who_is_no_analyst(ask, other_side):
    other_side.pages["/oversikt.csv"] = always(FIRST_VERSION)

    asking = ask(by=EVERYONE)

    assert [m["code"] for m in asking.missed] == ["no-rights"]
    assert other_side.asked == []


@pytest.mark.parametrize(
    ("address", "disposition", "name"),
    [
        ("https://example.org/data/oversikt.csv?v=2", "", "oversikt.csv"),
        ("https://example.org/last%20ned.aspx?id=7", "", "last ned"),
        ("https://example.org/", "", "liste"),
        ("https://example.org/hent", 'attachment; filename="tiltak.xlsx"', "tiltak.xlsx"),
        ("https://example.org/hent", "attachment; filename*=UTF-8''%C3%A5r.csv", "år.csv"),
        ("https://example.org/hent", 'attachment; filename="../../etc/passwd"', "passwd"),
    ],
)
def test_a_list_is_called_what_it_is_called(address, disposition, name):
    answer = Answer(200, address, {"content-disposition": disposition})

    assert filename_of(answer) == name


@pytest.mark.parametrize(
    ("schedule", "days", "answer"),
    [
        (Schedule.NEVER, 400, False),
        (Schedule.DAILY, 0, False),
        (Schedule.DAILY, 1, True),
        (Schedule.WEEKLY, 6, False),
        (Schedule.WEEKLY, 7, True),
        (Schedule.MONTHLY, 29, False),
        (Schedule.MONTHLY, 30, True),
    ],
)
def test_a_list_is_due_as_often_as_its_schedule_says(schedule, days, answer):
    on = (FIRST + DAY * days).date()

    assert is_due(schedule, FIRST, on=on) is answer


def test_what_has_never_been_asked_is_due_unless_nobody_wants_it(listed):
    assert due(on=FIRST.date()) == ([], [listed.id])
