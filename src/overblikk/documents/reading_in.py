"""Reading a document that is kept, page by page, on from where it broke off."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from typing import cast

from django.db.models import Max

from overblikk.documents.models import Document, DocumentPage, DocumentPassage
from overblikk.documents.pages import PageRead
from overblikk.documents.reading.files import read_file
from overblikk.documents.storing import BATCH, keep_pages
from overblikk.lib.untrusted.refusal import Refused
from overblikk.sources.originals import as_file

Numbered = tuple[int, PageRead]


def read_on(document: Document, go_on: Callable[[], bool]) -> bool:
    """Keep the pages that are not kept yet; gives whether the document is read to its end.

    `go_on` is asked after each batch. What can't be read is kept as the document's `problem`.
    """
    with (
        as_file(cast(str, document.source.original_id)) as path,
        closing(read_file(path, document.source.filename)) as pages,
    ):
        document.problem, document.problem_params = "", {}
        try:
            for batch in _batches(_left(document, pages)):
                keep_pages(document, batch)
                if not go_on():
                    return False
        except Refused as refusal:
            document.problem, document.problem_params = refusal.code, dict(refusal.params)
    document.is_read = True
    document.save(update_fields=["is_read", "problem", "problem_params"])
    return True


def _left(document: Document, pages: Iterable[PageRead]) -> Iterator[Numbered]:
    """The pages that are not kept, each with its position.

    Their passages are numbered on from those that are kept, also where a page before came out
    otherwise this time.
    """
    kept = DocumentPage.objects.filter(document=document).count()
    passages = DocumentPassage.objects.filter(document=document)
    last = passages.aggregate(last=Max("number"))["last"] or 0
    passed = 0
    for position, page in enumerate(pages, start=1):
        if position <= kept:
            passed += len(page.passages)
        elif passed == last:
            yield position, page
        else:
            moved = [replace(one, number=one.number + last - passed) for one in page.passages]
            yield position, replace(page, passages=tuple(moved))


def _batches(pages: Iterator[Numbered]) -> Iterator[list[Numbered]]:
    """The pages some at a time; what was read before the rest could not be is given first."""
    batch: list[Numbered] = []
    try:
        for page in pages:
            batch.append(page)
            if len(batch) == BATCH:
                yield batch
                batch = []
    except Refused:
        if batch:
            yield batch
        raise
    if batch:
        yield batch
