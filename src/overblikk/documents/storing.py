"""Keeping the pages of a document as they are read, and giving its passages back."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.documents.models import Document, DocumentPage, DocumentPassage
from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.passage_words import found_by
from overblikk.documents.passages import Box, Passage, PassageKind
from overblikk.lib.bulk_insert import insert_values

# So many pages are written in one transaction: few enough to be held, and lost, at no cost.
BATCH = 20
_PAGE = (
    "document_id", "position", "number", "label", "outcome", "language", "text", "joins",
    "problems", "width", "height",
)  # fmt: skip
_PASSAGE = (
    "document_id", "number", "position", "kind", "text", "page", "last_page", "headings", "lead",
    "language", "boxes", "digest", "found_by",
)  # fmt: skip
# What differs where the same words are set anew: white space, and hyphens at line ends.
_SETTING = re.compile("[\\s\u00ad\u2010\u2011\ufffe\x02-]+")
# Characters that no PostgreSQL text can hold.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
# Rows are fetched so many at a time.
_FETCHED = 500


@transaction.atomic
def keep_pages(document: Document, pages: Sequence[tuple[int, PageRead]]) -> None:
    """Keep pages, each with its position, and their passages. Raises IntegrityError for a page
    that is kept already."""
    insert_values(DocumentPage, _PAGE, (_page(document, at, page) for at, page in pages))
    insert_values(
        DocumentPassage,
        _PASSAGE,
        (_passage(document, at, one) for at, page in pages for one in page.passages),
    )


def _page(document: Document, position: int, page: PageRead) -> Sequence[Any]:
    return (
        document.pk,
        position,
        page.number,
        _storable(page.label),
        page.outcome.value,
        page.language,
        _storable(page.text),
        list(page.joins),
        list(page.problems),
        page.width,
        page.height,
    )


def _passage(document: Document, position: int, one: Passage) -> Sequence[Any]:
    text = _storable(one.text)
    return (
        document.pk,
        one.number,
        position,
        one.kind.value,
        text,
        one.page,
        one.last_page,
        [_storable(words) for words in one.headings],
        _storable(one.lead),
        one.language,
        list(map(tuple, one.boxes)),
        digest_of([text]),
        sorted(found_by(text)),
    )


def _storable(text: str) -> str:
    return _UNSTORABLE.sub("\ufffd", text)


def digest_of(texts: Iterable[str]) -> int:
    """A number that is the same for the same words, however they are set on the page."""
    words = "\n".join(_SETTING.sub("", text) for text in texts)
    digest = hashlib.blake2b(words.encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def passages_of(
    document: Document, viewer: Viewer, *, first: int = 1, last: int | None = None
) -> Iterator[Passage]:
    """The document's passages in reading order, on the pages at the positions from `first` to
    `last`, the last among them, or to the end; none where the viewer may not see the document.

    Never more than some hundreds are held at a time.
    """
    rows = visible_to(DocumentPassage.objects.filter(document=document), viewer)
    rows = rows.filter(position__gte=first).order_by("number")
    yield from map(as_read, (rows.filter(position__lte=last) if last else rows).iterator(_FETCHED))


def as_read(row: DocumentPassage) -> Passage:
    """The passage as it was read."""
    return Passage(
        row.number,
        PassageKind(row.kind),
        row.text,
        row.page,
        row.last_page,
        tuple(row.headings),
        row.lead,
        row.language,
        tuple(map(Box._make, row.boxes)),
    )


def pages_of(document: Document, viewer: Viewer) -> Iterator[PageRead]:
    """The document's pages in order, each with its passages; none where the viewer may not see
    the document. One page is held at a time."""
    rows: QuerySet[DocumentPage] = visible_to(
        DocumentPage.objects.filter(document=document), viewer
    )
    for row in rows.order_by("position").iterator(_FETCHED):
        at = row.position
        yield PageRead(
            row.number,
            row.label,
            Outcome(row.outcome),
            row.language,
            row.text,
            tuple(row.joins),
            tuple(passages_of(document, viewer, first=at, last=at)),
            tuple(row.problems),
            row.width,
            row.height,
        )
