"""Reading the documents that are kept, and what was found in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.documents.finding.findings import METHOD
from overblikk.documents.models import (
    Document,
    DocumentFinding,
    DocumentPage,
    DocumentRun,
    FindingKind,
    FindingState,
)
from overblikk.history.as_of import standing_at
from overblikk.organisations.models import Sector
from overblikk.sources.models import Source, SourceKind


@dataclass(frozen=True)
class Listed:
    """A document in a list: how far it has come, its pages, and of its findings how many are
    explicit and how many wait for a person."""

    document: Document
    run: DocumentRun | None
    pages: int
    explicit: int
    waiting: int


@dataclass(frozen=True)
class Folder:
    """A sector, or none, with how many documents lie there."""

    sector: Sector | None
    count: int


def documents(viewer: Viewer) -> "QuerySet[Document]":
    """The documents that the viewer may see and that had been received, without their bytes."""
    rows = visible_to(Document.objects.all(), viewer).select_related("source", "sector")
    when = standing_at()
    return rows.filter(source__registered_at__lte=when) if when else rows


def folders(rows: "QuerySet[Document]") -> list[Folder]:
    """The sectors of the documents in their order, those of none last."""
    counted = dict(rows.order_by().values_list("sector").annotate(count=Count("pk")))
    found = [
        Folder(sector, counted[sector.id])
        for sector in Sector.objects.all()
        if sector.id in counted
    ]
    return found + ([Folder(None, counted[None])] if None in counted else [])


def listed(rows: Sequence[Document], viewer: Viewer) -> list[Listed]:
    """The documents with what is told of each, in three queries."""
    runs = visible_to(DocumentRun.objects.filter(document__in=rows, method=METHOD), viewer)
    by_document = {run.document_id: run for run in runs}
    pages = visible_to(DocumentPage.objects.filter(document__in=rows), viewer)
    counted = dict(pages.order_by().values_list("document").annotate(count=Count("id")))
    found = _found(rows, viewer)
    return [
        Listed(
            one,
            by_document.get(one.pk),
            counted.get(one.pk, 0),
            *found.get(one.pk, (0, 0)),
        )
        for one in rows
    ]


def _found(rows: Sequence[Document], viewer: Viewer) -> dict[object, tuple[int, int]]:
    found = DocumentFinding.objects.filter(document__in=rows, run__method=METHOD, is_sure=True)
    sure = visible_to(found, viewer)
    counted = (
        sure.order_by()
        .values_list("document")
        .annotate(
            explicit=Count("id", filter=Q(kind=FindingKind.EXPLICIT)),
            waiting=Count("id", filter=Q(state=FindingState.OPEN)),
        )
    )
    return {document: (explicit, waiting) for document, explicit, waiting in counted}


def not_taken_up(viewer: Viewer) -> "QuerySet[Source]":
    """The documents that came as sources otherwise, such as from Kudos, and are not read yet."""
    rows = Source.objects.filter(kind=SourceKind.DOCUMENT, original__isnull=False, document=None)
    visible = visible_to(rows, viewer)
    when = standing_at()
    return visible.filter(registered_at__lte=when) if when else visible


def run_of(document: Document, viewer: Viewer, method: str = METHOD) -> DocumentRun | None:
    """The document's run by the method, the program's own unless another is named."""
    rows = DocumentRun.objects.filter(document=document, method=method)
    return visible_to(rows, viewer).first()


def methods_of(document: Document, viewer: Viewer) -> list[str]:
    """The methods besides the program's own that the document has been gone through by."""
    rows = visible_to(DocumentRun.objects.filter(document=document), viewer)
    return list(rows.exclude(method=METHOD).values_list("method", flat=True))


def findings(
    document: Document,
    viewer: Viewer,
    *,
    method: str = METHOD,
    sure: bool = True,
    kind: str = "",
    state: str = "",
) -> "QuerySet[DocumentFinding]":
    """The document's findings by the method in its order, those that are sure or those that are
    not."""
    found = DocumentFinding.objects.filter(document=document, run__method=method, is_sure=sure)
    rows = visible_to(found, viewer)
    if kind in FindingKind.values:
        rows = rows.filter(kind=kind)
    if state in FindingState.values:
        rows = rows.filter(state=state)
    return rows.select_related("decided_by", "proposal", "as_before", "said", "run")


def next_open(finding: DocumentFinding, viewer: Viewer) -> DocumentFinding | None:
    """The finding after it in the same list that nobody has decided, else the first such."""
    rows = findings(
        finding.document,
        viewer,
        method=finding.run.method,
        sure=finding.is_sure,
        state=FindingState.OPEN,
    )
    after = Q(first__gt=finding.first) | Q(first=finding.first, id__gt=finding.id)
    return rows.filter(after).first() or rows.first()
