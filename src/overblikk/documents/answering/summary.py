"""Summaries of one document, where each statement has its quote."""

from collections.abc import Sequence
from dataclasses import dataclass

from overblikk.accounts.viewer import Viewer
from overblikk.documents.answering.central import central_in
from overblikk.documents.answering.quoting import quotes_of
from overblikk.documents.answering.searching import Scope
from overblikk.documents.answering.statements import Quote, Statement
from overblikk.documents.answering.wording import summarised
from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.faults import Fault, NotAnswered
from overblikk.documents.models import Document
from overblikk.documents.storing import passages_of


@dataclass(frozen=True)
class Summary:
    """The statements of a summary: the document's own sentences, or a model's with their quotes.

    `fault` is why a model did not answer.
    """

    statements: Sequence[Statement]
    fault: Fault | None = None


def summary_of(document: Document, viewer: Viewer, asking: Asking | None = None) -> Summary:
    """The document's summary, in a model's words where one is given."""
    scope = Scope.of(viewer, [document.pk])
    numbers = central_in(passages_of(document, viewer))
    rows = scope.passages().filter(number__in=numbers).order_by("number")
    quotes = quotes_of(rows, scope)
    if asking is not None and quotes:
        try:
            return Summary(summarised(document.source.title, quotes, asking))
        except NotAnswered as fault:
            return Summary(_as_they_stand(quotes), fault.fault)
    return Summary(_as_they_stand(quotes))


def _as_they_stand(quotes: Sequence[Quote]) -> list[Statement]:
    return [Statement("", (quote,)) for quote in quotes]
