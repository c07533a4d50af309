"""Who sees documents, their text, and what was found in them."""

from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import M, rule, visible_to
from overblikk.documents.models import (
    Document,
    DocumentFinding,
    DocumentPage,
    DocumentPassage,
    DocumentRun,
    DocumentTheme,
    FindingPassage,
    FindingSaid,
    FindingSpan,
    ModelAnswer,
    ThemeDocument,
    ThemeSearch,
)
from overblikk.sources.models import Source


@rule(Document)
def _documents(rows: "QuerySet[Document]", viewer: Viewer) -> "QuerySet[Document]":
    """As closed as the source that it is."""
    if viewer.is_analyst:
        return rows
    return rows.filter(source__in=visible_to(Source.objects.all(), viewer))


@rule(DocumentPage, DocumentPassage)
def _text(rows: "QuerySet[M]", viewer: Viewer) -> "QuerySet[M]":
    """As closed as the document that it stands in."""
    if viewer.is_analyst:
        return rows
    return rows.filter(document__in=visible_to(Document.objects.all(), viewer))


@rule(
    *(DocumentRun, DocumentFinding, FindingPassage, FindingSpan, FindingSaid, ModelAnswer),
    *(ThemeSearch, DocumentTheme, ThemeDocument),
)
def _found(rows: "QuerySet[M]", viewer: Viewer) -> "QuerySet[M]":
    """Work on its way to the desk, for whoever may edit every initiative."""
    return rows if viewer.is_analyst else rows.none()
