"""A worker that is killed while it goes through a document, and the next one."""

import os
import signal
import subprocess
import time

import pytest
from django.db import connection

from overblikk.accounts.viewer import operator
from overblikk.documents import runs
from overblikk.documents.actions import HandedIn, take_in
from overblikk.documents.finding.detector import find
from overblikk.documents.models import (
    Document,
    DocumentFinding,
    DocumentPage,
    DocumentPassage,
    DocumentRun,
    RunState,
)
from overblikk.documents.pages import Outcome
from overblikk.documents.storing import BATCH, pages_of, passages_of
from overblikk.documents.verifying import Verdict, Verifier
from tests.cli.conftest import address_of, command
from tests.documents.papers.prose import Prose
from tests.documents.papers.typeset import two_columns

SECONDS = 240


@pytest.fixture
def paper():
    """Of several batches of pages."""
    prose = Prose(21)
    made = two_columns(prose.paragraph() for _one in range(500))
    assert made.pages > 2 * BATCH
    return made


@pytest.fixture
def work(committed):
    """Starts workers on the tests' database; those that are left are ended."""
    address = address_of(str(connection.settings_dict["NAME"]))
    started = []

    def start():
        env = {**os.environ, "DATABASE_URL": address}
        started.append(subprocess.Popen(command("work"), env=env))
        return started[-1]

    yield start
    for worker in started:
        worker.kill()
        worker.wait()


def wait_until(told):
    until = time.monotonic() + SECONDS
    while not told():
        assert time.monotonic() < until, "nothing came of it"
        time.sleep(0.05)


def test_nothing_is_lost_and_nothing_comes_twice(work, paper):
    """Killed while it reads and again while it searches; and each quote stands on its page."""
    document = take_in(HandedIn(paper.content, "plan.pdf", access_ground="Prøve"), by=operator())
    run = runs.start(document, by=operator())

    worker = work()
    wait_until(DocumentPage.objects.exists)
    kill(worker)
    pages_when_killed = DocumentPage.objects.count()
    worker = work()
    wait_until(lambda: DocumentRun.objects.filter(searched__gt=0).exists())
    kill(worker)
    searched_when_killed = DocumentRun.objects.get(id=run.id).searched
    work()
    wait_until(lambda: DocumentRun.objects.filter(state=RunState.DONE).exists())

    assert 0 < pages_when_killed < paper.pages
    assert 0 < searched_when_killed < paper.pages
    assert DocumentPage.objects.filter(outcome=Outcome.TEXT).count() == paper.pages
    assert numbers_kept() == list(range(1, len(numbers_kept()) + 1))
    assert sorted(kept()) == sorted(found_in_one_go())
    assert not_verbatim() == []


def kill(worker):
    worker.send_signal(signal.SIGKILL)
    worker.wait()


def numbers_kept():
    return list(DocumentPassage.objects.order_by("number").values_list("number", flat=True))


def kept():
    return list(DocumentFinding.objects.values_list("key", "kind", "is_sure"))


def found_in_one_go():
    found = find(list(passages_of(Document.objects.get(), operator())))
    told = [(one, True) for one in found.findings] + [(one, False) for one in found.doubtful]
    return [("-".join(map(str, one.passages)), one.kind, is_sure) for one, is_sure in told]


def not_verbatim():
    """The findings whose quote does not stand on the page that they name."""
    from overblikk.documents.cutting import cut

    verifier = Verifier(pages_of(Document.objects.get(), operator()))
    return [
        (one.page, one.quote)
        for one in cut(DocumentFinding.objects.all())
        if verifier.check(one.quote, one.page).verdict is not Verdict.VERBATIM
    ]
