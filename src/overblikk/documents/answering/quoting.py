"""Quotes cut from passages that are kept, each passed by the verifier on the page it names."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from overblikk.documents.answering.searching import Scope
from overblikk.documents.answering.statements import Quote
from overblikk.documents.models import Document, DocumentPage, DocumentPassage
from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.storing import as_read
from overblikk.documents.verifying import Verdict, Verifier


def quotes_of(passages: Iterable[DocumentPassage], scope: Scope) -> list[Quote]:
    """The passages as quotes, in the order given; one that does not stand verbatim on its page, as
    where a line was read wrongly, is left out."""
    rows = list(passages)
    by_document: dict[UUID, list[DocumentPassage]] = defaultdict(list)
    for row in rows:
        by_document[row.document_id].append(row)
    documents = Document.objects.select_related("source").in_bulk(scope.documents & {*by_document})
    quotes: dict[int, Quote] = {}
    for key, some in by_document.items():
        quotes |= _quotes(documents[key], some)
    return [quotes[row.pk] for row in rows if row.pk in quotes]


def _quotes(document: Document, rows: list[DocumentPassage]) -> dict[int, Quote]:
    pages = {
        page.position: page
        for page in DocumentPage.objects.filter(
            document=document, position__in={row.position for row in rows}
        )
    }
    found = {}
    for row in rows:
        page = pages[row.position]
        if _stands(row, page):
            found[row.pk] = Quote(
                document=document.pk,
                title=document.source.title,
                passage=row.number,
                page=row.page,
                text=row.text,
                label=page.label,
                source=document.source.number,
                position=row.position,
            )
    return found


def _stands(row: DocumentPassage, page: DocumentPage) -> bool:
    passage = as_read(row)
    read = PageRead(
        page.number, page.label, Outcome(page.outcome), page.language, page.text,
        tuple(page.joins), (passage,),
    )  # fmt: skip
    return Verifier([read]).check(row.text, row.page).verdict is Verdict.VERBATIM
