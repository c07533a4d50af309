"""What came of going through a document: its coverage, its findings by kind, what went wrong."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from django.db.models import Count

from overblikk.documents.finding.coverage import Coverage
from overblikk.documents.models import Document, DocumentFinding, DocumentPage, FindingKind
from overblikk.documents.pages import Outcome
from overblikk.documents.reading.unreadable import message_of
from overblikk.lib.untrusted.refusal import Refused

_TEXT = (Outcome.TEXT, Outcome.SCANNED)


@dataclass(frozen=True)
class Report:
    """What was read of a document, and what was found: `found` by kind, of those that are sure.

    `problem` says in words why reading ended before the last page, and is empty where it did not.
    """

    coverage: Coverage
    found: Mapping[str, int]
    unsure: int
    waiting: int
    problem: str

    @property
    def holds_explicit(self) -> bool:
        """Whether anything that is sure is explicit."""
        return bool(self.found.get(FindingKind.EXPLICIT))


def report_of(document: Document) -> Report:
    """The report of a document as it stands, in two queries."""
    outcomes = _outcomes(document)
    read = sum(outcomes[one] for one in _TEXT)
    coverage = Coverage(
        pages=outcomes.total(),
        read=read,
        failed=outcomes[Outcome.ERROR],
        without_text=outcomes.total() - read - outcomes[Outcome.ERROR],
    )
    rows = DocumentFinding.objects.filter(document=document).order_by()
    counted = rows.values_list("kind", "is_sure", "state").annotate(count=Count("id"))
    found: Counter[str] = Counter()
    unsure = waiting = 0
    for kind, is_sure, state, count in counted:
        found.update({kind: count} if is_sure else {})
        unsure += 0 if is_sure else count
        waiting += count if is_sure and state == "open" else 0
    return Report(coverage, found, unsure, waiting, problem_in_words(document))


def _outcomes(document: Document) -> Counter[str]:
    rows = DocumentPage.objects.filter(document=document).order_by().values_list("outcome")
    return Counter(cast(dict[str, int], dict(rows.annotate(count=Count("id")))))


def problem_in_words(document: Document) -> str:
    """Why reading ended before the last page; empty where it did not."""
    if not document.problem:
        return ""
    refusal = Refused(document.problem, **document.problem_params)
    return message_of(refusal, document.source.filename)
