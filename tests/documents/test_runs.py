"""Documents gone through in the background: every page once, whatever happens meanwhile."""

import pytest
from django.db.models import Count
from procrastinate.contrib.django.models import ProcrastinateJob

from overblikk.accounts.viewer import operator
from overblikk.documents import runs
from overblikk.documents.actions import HandedIn, take_in
from overblikk.documents.finding.detector import find
from overblikk.documents.models import (
    DocumentFinding,
    DocumentPage,
    DocumentPassage,
    DocumentRun,
    FindingPassage,
    RunState,
)
from overblikk.documents.reading.files import read_file
from overblikk.documents.storing import BATCH
from tests.documents.papers.prose import Prose
from tests.documents.papers.typeset import one_column

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def paper():
    """More pages than are kept at a time."""
    prose = Prose(11)
    made = one_column(prose.paragraph() for _one in range(260))
    assert made.pages > BATCH
    return made


@pytest.fixture(scope="module")
def in_one_go(paper, tmp_path_factory):
    """What is found where the whole document is read and searched at once."""
    file = tmp_path_factory.mktemp("paper") / "plan.pdf"
    file.write_bytes(paper.content)
    found = find([one for page in read_file(file, "plan.pdf") for one in page.passages])
    return sorted(
        [
            *((one.passages, one.kind.value, True) for one in found.findings),
            *((one.passages, one.kind.value, False) for one in found.doubtful),
        ]
    )


@pytest.fixture
def document(starting_data, paper):
    return take_in(HandedIn(paper.content, "plan.pdf", access_ground="Prøve"), by=operator())


def left_after(batches):
    """Says no when it has been asked so many times."""
    asked = iter(range(batches))
    return lambda: next(asked, None) is not None


def kept_findings(document):
    rows = DocumentFinding.objects.filter(document=document).prefetch_related("passages")
    return sorted(
        (tuple(one.number for one in row.passages.all()), row.kind, row.is_sure) for row in rows
    )


def test_a_document_is_read_and_searched(document, paper, in_one_go):
    """What is found page by page is what would be found in one go."""
    run = runs.start(document, by=operator())

    runs.carry_out(run.id)

    run.refresh_from_db()
    assert run.state == RunState.DONE
    assert DocumentPage.objects.filter(document=document).count() == paper.pages
    assert len(in_one_go) > 50
    assert kept_findings(document) == in_one_go


def test_a_run_is_started_once_however_often_it_is_asked_for(document):
    run = runs.start(document, by=operator())
    again = runs.start(document, by=operator())

    assert again == run
    assert ProcrastinateJob.objects.filter(args__run_id=str(run.id)).count() == 1


@pytest.mark.parametrize("batches", [0, 1, 2, 3])
def test_a_run_left_by_its_worker_is_finished_by_the_next(document, paper, in_one_go, batches):
    """Nothing is lost and nothing comes twice, wherever it was left."""
    run = runs.start(document, by=operator())

    runs.carry_out(run.id, go_on=left_after(batches))
    left = DocumentRun.objects.get(id=run.id).state
    runs.carry_out(run.id)

    assert left == RunState.RUNNING
    assert DocumentRun.objects.get(id=run.id).state == RunState.DONE
    assert DocumentPage.objects.filter(document=document).count() == paper.pages
    assert kept_findings(document) == in_one_go


def test_a_run_asked_to_stop_finishes_the_batch_and_goes_on_later(document):
    run = runs.start(document, by=operator())
    DocumentRun.objects.filter(id=run.id).update(stop_requested=True)

    runs.carry_out(run.id)
    stopped = DocumentRun.objects.get(id=run.id)
    runs.start(document, by=operator())
    runs.carry_out(run.id)

    assert stopped.state == RunState.STOPPED
    assert DocumentRun.objects.get(id=run.id).state == RunState.DONE


def test_a_run_whose_worker_died_is_taken_up_again(document):
    run = runs.start(document, by=operator())
    runs.carry_out(run.id, go_on=lambda: False)
    ProcrastinateJob.objects.all().delete()

    again = [runs.take_up_again(), runs.take_up_again()]

    assert again == [1, 0]


def test_a_document_that_cannot_be_read_says_why(starting_data):
    broken = HandedIn(b"%PDF-1.7 broken off", "plan.pdf", access_ground="Prøve")
    document = take_in(broken, by=operator())
    run = runs.start(document, by=operator())

    runs.carry_out(run.id)

    run.refresh_from_db()
    assert run.state == RunState.FAILED
    assert run.document.problem == "damaged"


def test_passages_are_numbered_through_the_document(document):
    """Also where one goes on over to the next page, and no passage is found in twice."""
    run = runs.start(document, by=operator())

    runs.carry_out(run.id)

    numbers = DocumentPassage.objects.filter(document=document).values_list("number", flat=True)
    twice = FindingPassage.objects.values("number").annotate(n=Count("id")).filter(n__gt=1)
    assert list(numbers) == list(range(1, len(numbers) + 1))
    assert not twice.exists()
