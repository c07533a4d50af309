"""Pages of documents as pictures, drawn in a process of their own and kept for a while."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import cast

from django.conf import settings
from django.core.cache.backends.filebased import FileBasedCache

from overblikk.documents.models import Document, DocumentPage
from overblikk.documents.reading import limits
from overblikk.documents.reading.rendering import can_render, rendered
from overblikk.lib.untrusted.contents import content_kind
from overblikk.lib.untrusted.listening import BrokeOff, lines_of
from overblikk.lib.untrusted.refusal import Refused
from overblikk.sources.originals import as_file

_CHILD = "overblikk.documents.reading.drawing"
# Pictures that are kept, of half a megabyte at most, and for how long.
KEPT, SECONDS = 1000, 30 * 24 * 3600


def picture_of(page: DocumentPage) -> bytes | None:
    """The page as WebP; None where it has no place of its own, or can't be drawn."""
    if page.number is None:
        return None
    document = page.document
    key = f"{document.source.original_id}-{page.number}"
    kept = _kept()
    picture: bytes | None = kept.get(key)
    if picture is None and (picture := _drawn(document, page.number)):
        kept.set(key, picture, SECONDS)
    return picture


def forget_pictures() -> None:
    """Keep no picture, since a person is erased from some document."""
    _kept().clear()


def _kept() -> FileBasedCache:
    return FileBasedCache(str(settings.HOME / "page-pictures"), {"MAX_ENTRIES": KEPT})


def _drawn(document: Document, number: int) -> bytes | None:
    with _as_pdf(document) as path:
        if path is None:
            return None
        try:
            arguments = (str(path), str(number))
            told = list(lines_of(_CHILD, arguments, seconds=limits.PAGE_SECONDS))
        except (Refused, BrokeOff):
            return None
    return base64.b64decode(told[0]["picture"])


@contextmanager
def _as_pdf(document: Document) -> Iterator[Path | None]:
    """The document as a PDF: as it came, or as LibreOffice sets it up again."""
    with as_file(cast(str, document.source.original_id)) as path:
        if content_kind(path) == "pdf":
            yield path
        elif can_render():
            with rendered(path, PurePath(document.source.filename).suffix.lower()) as made:
                yield made
        else:
            yield None
