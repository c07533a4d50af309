"""Themes across documents that are kept."""

from collections.abc import Iterable

from overblikk.accounts.viewer import Viewer
from overblikk.documents.models import Document
from overblikk.documents.storing import pages_of
from overblikk.documents.themes.gathering import Gathered, Told
from overblikk.documents.themes.themes import Theme, themes_in


def themes_of(documents: Iterable[Document], viewer: Viewer) -> list[Theme]:
    """The themes of the documents, as far as the viewer may see them, one document in memory at a
    time."""
    with Gathered() as gathered:
        for document in documents:
            gathered.add(_told(document), list(pages_of(document, viewer)))
        return themes_in(gathered)


def _told(document: Document) -> Told:
    source = document.source
    day = source.speaks_for
    sector = str(document.sector) if document.sector else ""
    return Told(source.title, sector, day.year if day else None)
