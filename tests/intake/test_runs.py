"""An overview handed in on the page, carried out in the background."""

from datetime import timedelta

import psycopg
import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from overblikk.accounts.viewer import viewer_of
from overblikk.intake import queries, runs
from overblikk.intake.actions import Overview
from overblikk.intake.models import Run, RunState
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.intake.senders import sender_named
from overblikk.proposals.models import Proposal
from overblikk.sources.models import AccessLevel, Original

ROWS = 1200


def overview(rows=ROWS, content=None):
    lines = ["Navn;Eier", *(f"Tiltak {n};Digdir" for n in range(rows))]
    return Overview(
        content or "\n".join(lines).encode(),
        "oversikt.csv",
        sender_named("Digdir"),
        "Oversikten",
        AccessLevel.PUBLIC,
    )


@pytest.fixture
def hand_in(starting_data, analyst):
    def give(what=None, *, accept=False):
        return runs.hand_in(what or overview(), settings=[], accept=accept, by=viewer_of(analyst))

    return give


def test_a_preview_is_kept_and_nothing_is_laid_on_the_desk(hand_in):
    run = hand_in()

    assert (run.state, run.rows_total) == (RunState.PREVIEWED, ROWS)
    assert run.report["counts"] == {"new": ROWS, "change": 0, "unchanged": 0}
    assert not Proposal.objects.exists()


def test_a_file_that_cannot_be_read_leaves_nothing_behind(hand_in):
    with pytest.raises(UnreadableFile):
        hand_in(overview(content=b"%PDF-1.7 not a table"))

    assert not Run.objects.exists()
    assert not Original.objects.exists()


def test_a_discarded_preview_takes_its_file_with_it(hand_in):
    run = hand_in()

    gone = runs.discard(run)

    assert gone
    assert not Run.objects.exists()
    assert not Original.objects.exists()


def test_a_file_that_another_preview_has_too_is_kept(hand_in):
    first, second = hand_in(), hand_in()

    runs.discard(first)

    assert Run.objects.get() == second
    assert Original.objects.count() == 1


def test_a_preview_that_was_started_is_not_discarded(hand_in):
    run = hand_in()
    runs.start(run)

    gone = runs.discard(run)

    assert not gone
    assert Run.objects.filter(id=run.id).exists()


def test_previews_are_discarded_after_a_day(hand_in):
    old, new = hand_in(), hand_in(overview(rows=2))
    Run.objects.filter(id=old.id).update(created_at=timezone.now() - timedelta(hours=25))

    discarded = runs.discard_old_previews()

    assert discarded == 1
    assert Run.objects.get() == new


def test_a_run_is_started_once_however_often_it_is_asked_for(hand_in):
    run = hand_in()

    answers = [runs.start(run), runs.start(run)]

    assert answers == [True, False]
    assert jobs_of(run).count() == 1


def jobs_of(run):
    return ProcrastinateJob.objects.filter(task_name=runs.TASK, args__run_id=str(run.id))


def test_a_run_lays_every_row_on_the_desk(hand_in):
    run = hand_in()
    runs.start(run)

    runs.carry_out(run.id)

    run.refresh_from_db()
    assert (run.state, run.rows_done) == (RunState.DONE, ROWS)
    assert run.source.proposals.count() == ROWS
    assert queries.laid_by(run) == {"new": ROWS, "change": 0, "unchanged": 0}


def test_a_run_that_accepts_records_what_has_no_question(hand_in):
    run = hand_in(overview(rows=3), accept=True)
    runs.start(run)

    runs.carry_out(run.id)

    assert set(Proposal.objects.values_list("state", flat=True)) == {"accepted"}


def test_a_run_asked_to_stop_finishes_the_batch_and_goes_on_later(hand_in):
    run = hand_in()
    runs.start(run)
    Run.objects.filter(id=run.id).update(stop_requested=True)

    runs.carry_out(run.id)
    stopped = Run.objects.get()
    runs.start(stopped)
    runs.carry_out(run.id)

    run.refresh_from_db()
    assert (stopped.state, stopped.rows_done) == (RunState.STOPPED, 500)
    assert (run.state, run.rows_done) == (RunState.DONE, ROWS)
    assert Proposal.objects.count() == ROWS


def test_stopping_before_a_worker_takes_the_run_stops_it_at_once(hand_in):
    run = hand_in()
    runs.start(run)

    runs.stop(run)
    runs.carry_out(run.id)

    run.refresh_from_db()
    assert run.state == RunState.STOPPED
    assert not Proposal.objects.exists()


def test_what_goes_wrong_leaves_whole_batches_and_can_be_gone_on_with(hand_in, monkeypatch):
    run = hand_in()
    runs.start(run)
    with monkeypatch.context() as broken:
        broken.setattr(runs._Progress, "__call__", fail_after_a_batch)
        with pytest.raises(RuntimeError):
            runs.carry_out(run.id)
    failed = Run.objects.get()

    runs.start(failed)
    runs.carry_out(run.id)

    run.refresh_from_db()
    assert failed.state == RunState.FAILED
    assert (run.state, run.rows_done) == (RunState.DONE, ROWS)
    assert queries.laid_by(run)["new"] == Proposal.objects.count() == ROWS


def fail_after_a_batch(self, outcomes):
    raise RuntimeError("the disk is full")


def test_a_worker_that_ends_leaves_the_run_for_the_next(hand_in):
    run = hand_in()
    runs.start(run)

    runs.carry_out(run.id, go_on=lambda: False)

    run.refresh_from_db()
    assert (run.state, run.rows_done) == (RunState.RUNNING, 500)


@pytest.mark.parametrize("status", ["doing", "succeeded"])
def test_a_run_whose_worker_died_is_taken_up_again(hand_in, status):
    run = hand_in()
    runs.start(run)
    runs.carry_out(run.id, go_on=lambda: False)
    set_jobs(status)

    again = [runs.take_up_again(), runs.take_up_again()]

    assert again == [1, 0]
    assert jobs_of(run).filter(status="todo").count() == 1


def set_jobs(status):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = %s", [status])


def test_a_run_that_another_process_carries_out_is_left_alone(committed, hand_in, other_session):
    run = hand_in()
    runs.start(run)
    set_jobs("doing")
    other_session("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [f"run {run.id}"])

    runs.carry_out(run.id)
    again = runs.take_up_again()

    run.refresh_from_db()
    assert (run.state, run.rows_done, again) == (RunState.WAITING, 0, 0)


@pytest.fixture
def other_session():
    params = connection.get_connection_params()
    asked = ("dbname", "user", "password", "host", "port")
    known = {key: params[key] for key in asked if key in params}
    with psycopg.connect(**known, autocommit=True) as session:
        yield session.execute


def test_the_same_file_again_says_nothing_new(hand_in):
    first = hand_in(overview(rows=5))
    runs.start(first)
    runs.carry_out(first.id)

    second = hand_in(overview(rows=5))
    runs.start(second)
    runs.carry_out(second.id)

    second.refresh_from_db()
    assert second.report["counts"] == {"new": 0, "change": 0, "unchanged": 5}
    assert queries.laid_by(second) == {"new": 0, "change": 0, "unchanged": 5}
    assert second.source == Run.objects.get(id=first.id).source
