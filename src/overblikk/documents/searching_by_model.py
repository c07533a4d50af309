"""Finding with a model in a document that is read, page by page, on from where it broke off."""

from collections.abc import Callable, Iterator, Sequence

from django.db import transaction

from overblikk.accounts.viewer import operator
from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.faults import Fault
from overblikk.documents.asking.language_model import LanguageModel
from overblikk.documents.asking.page_by_page import ReadingByModel
from overblikk.documents.models import (
    Document,
    DocumentFinding,
    DocumentPassage,
    DocumentRun,
    FindingSpan,
    FindingState,
    ModelAnswer,
)
from overblikk.documents.pages import PageRead
from overblikk.documents.searching import Told, keep_findings
from overblikk.documents.storing import pages_of

# What became of a page that the model gave no usable answer about, or did not check.
UNREAD, UNCHECKED = "unread", "unchecked"


class KeptInTheBase:
    """Keeps what a model has answered about a document with the document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def earlier(self, key: str) -> str | None:
        """The answer that was kept under the key, or None."""
        rows = ModelAnswer.objects.filter(document=self._document, key=key)
        return rows.values_list("answer", flat=True).first()

    def keep(self, key: str, answer: str) -> None:
        """Keep the answer, in place of one that could not be used."""
        ModelAnswer.objects.update_or_create(
            document=self._document, key=key, defaults={"answer": answer}
        )


def search_by_model(run: DocumentRun, model: LanguageModel, go_on: Callable[[], bool]) -> bool:
    """Find with the model on the pages that are not searched yet, and again on those that it
    missed; gives whether all of them are gone through.

    `go_on` is asked after each page. What was found on a page, and what of it the model missed, is
    kept in the same transaction as that the page is searched. Raises GaveUp where the model's side
    has failed so often that no more is asked: the page under way is then still to be searched.
    """
    pages = list(pages_of(run.document, operator()))
    asking = Asking(model, KeptInTheBase(run.document))
    reading = ReadingByModel(pages, asking)
    for position in list(_left(run, len(pages))):
        _search(run, reading, pages, position)
        if not go_on():
            return False
    return True


class GaveUp(Exception):
    """The model's side has failed so often that it is not asked any more."""


def _left(run: DocumentRun, last: int) -> Iterator[int]:
    yield from sorted({missed["position"] for missed in run.missed})
    yield from range(run.searched + 1, last + 1)


def _search(
    run: DocumentRun, reading: ReadingByModel, pages: Sequence[PageRead], position: int
) -> None:
    found = reading.read_page(position - 1)
    number = pages[position - 1].number
    fault = reading.unread.get(number)
    if fault is Fault.GIVEN_UP:
        raise GaveUp
    with transaction.atomic():
        if position <= run.searched:
            found = _renewed(run, position, found)
        keep_findings(run, found, pages[position - 1].passages)
        run.missed = [one for one in run.missed if one["position"] != position]
        for what, why in ((UNREAD, fault), (UNCHECKED, reading.unchecked.get(number))):
            if why:
                run.missed.append(
                    {"position": position, "page": number, "what": what, "why": why.value}
                )
        run.searched = max(run.searched, position)
        run.save(update_fields=["searched", "missed"])


def _renewed(run: DocumentRun, position: int, found: Sequence[Told]) -> list[Told]:
    """What is found on a page that is read again, without what a person has decided; what nobody
    has decided gives way."""
    numbers = DocumentPassage.objects.filter(document=run.document, position=position)
    rows = DocumentFinding.objects.filter(run=run, first__in=numbers.values("number"))
    undecided = rows.filter(state=FindingState.OPEN)
    # Spans stand in the finding's passages, and must go before them.
    FindingSpan.objects.filter(finding__in=undecided).delete()
    undecided.delete()
    decided = set(rows.values_list("key", flat=True))
    return [one for one in found if "-".join(map(str, one[0].passages)) not in decided]
