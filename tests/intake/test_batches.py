"""Rows taken in by several processes at a time."""

from datetime import date

import pytest

from overblikk.accounts.viewer import operator
from overblikk.intake import batches, checking, understanding
from overblikk.intake.actions import Overview, take_in
from overblikk.intake.checking import problems_in
from overblikk.intake.preparing import prepare
from overblikk.intake.senders import sender_named
from overblikk.lib.checkups import examine
from overblikk.lib.side_by_side import JobFailed
from overblikk.proposals.models import Proposal
from overblikk.registry.models import Initiative
from overblikk.sources.models import AccessLevel

NAMED, ON = "oversikt.csv", date(2025, 1, 1)
ALONE = [f"Tiltak {n};Digdir;P{n};Pågående" for n in range(60)]


@pytest.fixture
def several(committed, monkeypatch):
    """Few rows are many, and two processes take them in."""
    monkeypatch.setattr(batches, "MANY", 10)
    monkeypatch.setattr(batches, "BATCH", 7)
    monkeypatch.setattr(batches, "processors", lambda: 2)


def take(*lines, accept=True, progress=lambda _outcomes: True):
    sender = sender_named("Digdir")
    overview = Overview(written(lines), NAMED, sender, "Oversikten", AccessLevel.PUBLIC)
    return take_in(overview, read(lines), by=operator(), accept=accept, progress=progress)


def read(lines, *, by_several=False):
    return prepare(
        written(lines),
        filename=NAMED,
        sender=sender_named("Digdir"),
        settings=[],
        on=ON,
        by_several=by_several,
    )


def written(lines):
    return "\n".join(["Navn;Eier;Prosjektnummer;Status", *lines]).encode()


def test_every_row_is_taken_in_once_and_the_register_is_well(several):
    outcomes = take(*ALONE)

    assert (outcomes.done, outcomes.accepted) == (60, 60)
    assert Initiative.objects.count() == Proposal.objects.count() == 60
    assert list(examine()) == []


def test_rows_that_hang_together_come_to_what_they_do_one_by_one(several):
    """Two of a name are two initiatives; two of an identifier are one, and the later holds."""
    alike = ["Samme navn;Digdir;;Planlagt", "Samme navn;Digdir;;Planlagt"]
    of_one = ["Først kalt dette;Digdir;A1;Planlagt", "Så kalt dette;Digdir;A1;Pågående"]

    take(alike[0], of_one[0], *ALONE, alike[1], of_one[1])
    take(alike[0], of_one[0], *ALONE, alike[1], of_one[1])

    assert Initiative.objects.filter(name="Samme navn").count() == 2
    assert Initiative.objects.count() == 64
    assert list(examine()) == []


def test_a_rows_initiative_is_no_other_rows(several):
    """The row that a rule recognises comes after those that are known for certain."""
    take("Digital søknad om byggetillatelse;Digdir;B1;Planlagt", *ALONE)

    take("Digital søknad om byggetillatelser;Digdir;B2;Pågående", *ALONE)

    assert Initiative.objects.count() == 61


def test_a_stop_leaves_whole_batches_that_the_next_time_goes_on_from(several):
    stopped = take(*ALONE, progress=lambda _outcomes: False)

    finished = take(*ALONE)

    assert 0 < stopped.done < 60
    assert stopped.done % 7 == 0
    assert (finished.done, Initiative.objects.count()) == (60, 60)


def test_what_was_laid_on_the_desk_before_is_accepted_by_the_next_time(several):
    take(*ALONE, accept=False)

    outcomes = take(*ALONE)

    assert outcomes.accepted == Initiative.objects.count() == 60


def test_of_many_rows_the_same_is_told_by_several_processes(several, monkeypatch):
    for module in (checking, understanding):
        monkeypatch.setattr(module, "MANY", 10)
        monkeypatch.setattr(module, "PIECE", 7)
        monkeypatch.setattr(module, "processors", lambda: 2)
    rows = ["AA;Digdir;P1;Pågående", *ALONE, "Siste;Etaten som ikke finnes;;"]

    told = [
        problems_in(read(rows, by_several=several), on=ON, by_several=several)
        for several in (False, True)
    ]

    assert told[0] == told[1]
    assert {"name-too-short", "same-identifier-twice", "unknown-organisation"} <= {
        one.check.key for one in told[1]
    }


def test_a_batch_that_fails_leaves_the_others_whole(several, monkeypatch):
    monkeypatch.setattr(batches.Taking, "_lay", fail)

    with pytest.raises(JobFailed, match="the disk is full"):
        take(*ALONE)

    assert not Proposal.objects.exists()


def fail(_taking, _plans):
    raise RuntimeError("the disk is full")
