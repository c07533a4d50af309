"""What came of going through a document: its coverage, its findings by kind, what went wrong."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from overblikk.documents.asking.faults import Fault
from overblikk.documents.asking.told import unchecked_in_words, unread_in_words
from overblikk.documents.finding.coverage import Coverage
from overblikk.documents.finding.findings import METHOD
from overblikk.documents.models import (
    Document,
    DocumentFinding,
    DocumentPage,
    DocumentRun,
    FindingKind,
)
from overblikk.documents.pages import Outcome
from overblikk.documents.reading.unreadable import message_of
from overblikk.documents.searching_by_model import UNREAD
from overblikk.lib.untrusted.refusal import Refused

_TEXT = (Outcome.TEXT, Outcome.SCANNED)


@dataclass(frozen=True)
class Report:
    """What was read of a document, and what was found: `found` by kind, of those that are sure.

    `problem` says in words why reading ended before the last page, and is empty where it did not.
    `missed` says in words each page that a model did not read, or did not check; such a page counts
    among those that failed.
    """

    coverage: Coverage
    found: Mapping[str, int]
    unsure: int
    waiting: int
    problem: str
    missed: Sequence[str] = ()

    @property
    def holds_explicit(self) -> bool:
        """Whether anything that is sure is explicit."""
        return bool(self.found.get(FindingKind.EXPLICIT))


def report_of(document: Document, method: str = METHOD) -> Report:
    """The report of a document as it stands, of what is found by one method, in three queries."""
    missed = _missed(document, method)
    unread = {one["position"] for one in missed if one["what"] == UNREAD}
    rows = DocumentFinding.objects.filter(document=document, run__method=method).order_by()
    counted = rows.values_list("kind", "is_sure", "state").annotate(count=Count("id"))
    found: Counter[str] = Counter()
    unsure = waiting = 0
    for kind, is_sure, state, count in counted:
        found.update({kind: count} if is_sure else {})
        unsure += 0 if is_sure else count
        waiting += count if is_sure and state == "open" else 0
    words = [missed_in_words(one["page"], one["what"], one["why"]) for one in missed]
    return Report(
        _coverage(document, unread), found, unsure, waiting, problem_in_words(document), words
    )


def _missed(document: Document, method: str) -> list[dict[str, Any]]:
    runs = DocumentRun.objects.filter(document=document, method=method)
    return runs.values_list("missed", flat=True).first() or []


def _coverage(document: Document, unread: Collection[int]) -> Coverage:
    """The coverage, where a page that a model did not read counts as one that failed."""
    rows = DocumentPage.objects.filter(document=document).order_by()
    outcomes = Counter(
        Outcome.ERROR if position in unread else Outcome(outcome)
        for position, outcome in rows.values_list("position", "outcome")
    )
    read = sum(outcomes[one] for one in _TEXT)
    failed = outcomes[Outcome.ERROR]
    return Coverage(outcomes.total(), read, failed, outcomes.total() - read - failed)


def problem_in_words(document: Document) -> str:
    """Why reading ended before the last page; empty where it did not."""
    if not document.problem:
        return ""
    refusal = Refused(document.problem, **document.problem_params)
    return message_of(refusal, document.source.filename)


def missed_in_words(page: int | None, what: str, why: str) -> str:
    """That a model did not read a page, or did not check what was found on it."""
    return (unread_in_words if what == UNREAD else unchecked_in_words)(page, Fault(why))
