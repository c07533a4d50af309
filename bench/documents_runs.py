"""Documents from upload to findings in the background, by two workers of which one is killed.

`--size` of fewer than 58 asks for so many documents.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from django.db.models import Count, Max

from bench.bases import environment, prepared_base, standing_in
from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands

DOCUMENTS, PAGES = 58, 100
WORKERS = 2
# One worker is killed when so much of the pages has been searched.
KILLED_AT = 0.3
SECONDS = 3600
# So many are searched again in one go, and compared, besides those under way at the killing.
SAMPLED = 4
# What makes about a hundred pages.
PARAGRAPHS = 1125


def take(stands: Stands) -> None:
    """Print how long they take, and what was lost or came twice."""
    count = min(DOCUMENTS, *stands.sizes)
    papers = dict(_papers(count))
    with prepared_base("documents") as address, standing_in(address):
        began = time.perf_counter()
        documents = {_start(content, n): pages for n, (content, pages) in papers.items()}
        uploaded = time.perf_counter() - began
        with _workers(address) as workers:
            killed = _wait(documents, workers, address)
        seconds = time.perf_counter() - began
        _tell(documents, killed, uploaded, seconds)


def _papers(count: int) -> Iterator[tuple[int, tuple[bytes, int]]]:
    from tests.documents.papers.prose import Prose
    from tests.documents.papers.typeset import one_column

    for number in range(count):
        prose = Prose(1000 + number)
        paper = one_column(prose.paragraph() for _one in range(PARAGRAPHS))
        yield number, (paper.content, paper.pages)


def _start(content: bytes, number: int) -> UUID:
    from overblikk.accounts.viewer import operator
    from overblikk.documents import runs
    from overblikk.documents.actions import HandedIn, take_in

    by = operator()
    handed_in = HandedIn(content, f"plan-{number}.pdf", access_ground="Måling")
    document = take_in(handed_in, by=by)
    runs.start(document, by=by)
    return UUID(str(document.pk))


@contextmanager
def _workers(address: str) -> Iterator[list["subprocess.Popen[bytes]"]]:
    started = [_worker(address) for _one in range(WORKERS)]
    try:
        yield started
    finally:
        for worker in started:
            worker.terminate()
        for worker in started:
            worker.wait()


def _worker(address: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "overblikk.cli.main", "work"]
    return subprocess.Popen(command, env=environment(address), stderr=subprocess.DEVNULL)


def _wait(
    documents: dict[UUID, int], workers: list["subprocess.Popen[bytes]"], address: str
) -> list[UUID]:
    """Wait until all are done, and kill a worker on the way; gives what was then under way."""
    from overblikk.documents.models import DocumentRun, RunState

    wanted, until, killed = sum(documents.values()), time.monotonic() + SECONDS, None
    while DocumentRun.objects.exclude(state=RunState.DONE).exists():
        if time.monotonic() > until:
            raise TimeoutError
        if killed is None and _searched() >= KILLED_AT * wanted:
            running = DocumentRun.objects.filter(state=RunState.RUNNING)
            killed = list(running.values_list("document_id", flat=True))
            worker = workers.pop(0)
            os.kill(worker.pid, signal.SIGKILL)
            worker.wait()
            workers.append(_worker(address))
        time.sleep(0.5)
    return killed or []


def _searched() -> int:
    from overblikk.documents.models import DocumentRun

    return sum(DocumentRun.objects.values_list("searched", flat=True))


def _tell(
    documents: dict[UUID, int], killed: Sequence[UUID], uploaded: float, seconds: float
) -> None:
    pages = sum(documents.values())
    looked_at = [*killed, *list(documents)[:SAMPLED]]
    tell(f"{len(documents)} documents of {pages:,} pages, uploaded in", f"{uploaded:8.1f} s")
    tell(f"  read and searched by {WORKERS} workers, one killed", f"{seconds - uploaded:8.1f} s")
    tell("  pages a second", f"{pages / (seconds - uploaded):8.1f}")
    tell("  under way when one was killed", f"{len(killed):8}")
    tell("  pages lost or come twice", f"{_wrong_pages(documents):8} (the bar: 0)")
    tell("  passages lost or come twice", f"{_wrong_passages(documents):8} (the bar: 0)")
    tell(
        f"  findings lost or come twice, of {len(set(looked_at))} documents",
        f"{_wrong_findings(looked_at):8} (the bar: 0)",
    )


def _wrong_pages(documents: dict[UUID, int]) -> int:
    from overblikk.documents.models import DocumentPage

    kept = dict(DocumentPage.objects.order_by().values_list("document").annotate(count=Count("id")))
    return sum(abs(kept.get(one, 0) - pages) for one, pages in documents.items())


def _wrong_passages(documents: dict[UUID, int]) -> int:
    from overblikk.documents.models import DocumentPassage

    counted = (
        DocumentPassage.objects.order_by()
        .values_list("document")
        .annotate(count=Count("id"), last=Max("number"))
    )
    return sum(abs(last - count) for _document, count, last in counted)


def _wrong_findings(documents: Sequence[UUID]) -> int:
    """Against what is found in one go, in those under way at the killing and some others."""
    from overblikk.accounts.viewer import operator
    from overblikk.documents.finding.detector import find
    from overblikk.documents.models import Document, DocumentFinding
    from overblikk.documents.storing import passages_of

    wrong = 0
    for document in Document.objects.filter(pk__in=documents):
        found = find(list(passages_of(document, operator())))
        wanted = {"-".join(map(str, one.passages)) for one in (*found.findings, *found.doubtful)}
        kept = list(DocumentFinding.objects.filter(document=document).values_list("key", flat=True))
        wrong += len(wanted ^ set(kept)) + len(kept) - len(set(kept))
    return wrong


MEASURE = Measure("documents_runs", take)
