"""Documents gone through in the background: read, then searched.

Whoever goes through a document holds a lock in the database, which lets go when that process
dies: a run that says it is going and whose lock is free has broken off, and is taken up again.
"""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overblikk.accounts.viewer import Viewer
from overblikk.documents.asking.chosen import chosen_model
from overblikk.documents.asking.page_by_page import method_of
from overblikk.documents.editions import note_edition
from overblikk.documents.finding.findings import METHOD
from overblikk.documents.models import Document, DocumentRun, RunState
from overblikk.documents.reading_in import read_on
from overblikk.documents.searching import search_on
from overblikk.documents.searching_by_model import GaveUp, search_by_model
from overblikk.lib.jobs import enqueue_once
from overblikk.lib.one_at_a_time import alone

TASK = "documents.carry_out"

CAN_START = (RunState.STOPPED, RunState.FAILED)
UNDER_WAY = (RunState.WAITING, RunState.RUNNING)


@transaction.atomic
def start(document: Document, *, by: Viewer, method: str = METHOD) -> DocumentRun:
    """Let a worker go through the document, from the start or from where it broke off.

    What is under way or done already stays so.
    """
    run, is_wanted = _run_of(document, by, method)
    if is_wanted:
        enqueue_once(TASK, run_id=str(run.id))
    return run


def go_through(document: Document, *, by: Viewer, method: str = METHOD) -> DocumentRun:
    """Go through the document here and now, unless another process is at it or it is done."""
    run, _is_wanted = _run_of(document, by, method)
    carry_out(run.id)
    return DocumentRun.objects.get(id=run.id)


def _run_of(document: Document, by: Viewer, method: str) -> tuple[DocumentRun, bool]:
    """The document's run by the method, and whether it has been made to wait now."""
    run, is_new = DocumentRun.objects.get_or_create(
        document=document, method=method, defaults={"created_by_id": by.id}
    )
    again = DocumentRun.objects.filter(id=run.id, state__in=CAN_START)
    waits = again.update(state=RunState.WAITING, stop_requested=False, ended_at=None)
    return run, is_new or bool(waits)


@transaction.atomic
def start_anew(document: Document, *, by: Viewer, method: str = METHOD) -> DocumentRun:
    """As `start`, also where the document was not read to its end, or a model missed some of it:
    what is missing is tried again.

    What was read and found stays.
    """
    done = DocumentRun.objects.filter(document=document, state=RunState.DONE)
    if document.problem:
        Document.objects.filter(pk=document.pk).update(is_read=False)
        done.update(state=RunState.STOPPED)
    done.filter(method=method).exclude(missed=[]).update(state=RunState.STOPPED)
    return start(document, by=by, method=method)


def stop(run: DocumentRun) -> None:
    """Ask the run to stop; the batch under way is finished, and what stands is whole."""
    waiting = DocumentRun.objects.filter(id=run.id, state=RunState.WAITING)
    if not waiting.update(state=RunState.STOPPED):
        DocumentRun.objects.filter(id=run.id, state=RunState.RUNNING).update(stop_requested=True)


def carry_out(run_id: UUID, *, go_on: Callable[[], bool] = lambda: True) -> None:
    """Go through the run's document, batch by batch of pages, until done or asked to stop.

    `go_on` says whether this worker may go on: a run that it leaves is taken up by the next.
    """
    wanted = DocumentRun.objects.filter(id=run_id, state__in=UNDER_WAY)
    for document_id in wanted.values_list("document_id", flat=True):
        with alone(_lock(document_id)) as is_alone:
            if is_alone and wanted.update(state=RunState.RUNNING):
                _carry_out(wanted.select_related("document__source").get(), go_on)


def _lock(document_id: UUID) -> str:
    return f"document {document_id}"


def _carry_out(run: DocumentRun, may_go_on: Callable[[], bool]) -> None:
    def go_on() -> bool:
        stopping = DocumentRun.objects.filter(id=run.id, stop_requested=True).exists()
        return not stopping and may_go_on()

    document = run.document
    try:
        if not document.is_read and read_on(document, go_on):
            note_edition(document)
        is_done = document.is_read and _search_on(run, go_on)
    except (ModelNotChosen, GaveUp):
        _end(run, RunState.FAILED)
        return
    except Exception:
        _end(run, RunState.FAILED)
        raise
    if is_done:
        # What could not be opened at all is no document that holds nothing.
        is_nothing = document.problem and not run.searched
        _end(run, RunState.FAILED if is_nothing else RunState.DONE)
    elif DocumentRun.objects.filter(id=run.id, stop_requested=True).exists():
        _end(run, RunState.STOPPED)


def _search_on(run: DocumentRun, go_on: Callable[[], bool]) -> bool:
    if run.method == METHOD:
        return search_on(run, go_on)
    model = chosen_model()
    if model is None or method_of(model) != run.method:
        raise ModelNotChosen
    return search_by_model(run, model, go_on)


class ModelNotChosen(Exception):
    """The model that the run was started with is not the one that is chosen now."""


def _end(run: DocumentRun, state: RunState) -> None:
    DocumentRun.objects.filter(id=run.id).update(state=state, ended_at=timezone.now())


def take_up_again() -> int:
    """Enqueue the runs that are under way with nobody carrying them out; gives how many."""
    under_way = DocumentRun.objects.filter(state__in=UNDER_WAY)
    broken_off = [run for run in under_way if _has_broken_off(run)]
    return sum(enqueue_once(TASK, run_id=str(run.id)) for run in broken_off)


def _has_broken_off(run: DocumentRun) -> bool:
    with alone(_lock(run.document_id)) as is_alone:
        return is_alone
