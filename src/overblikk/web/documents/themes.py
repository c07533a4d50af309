"""What the documents of a folder have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.documents import queries
from overblikk.documents.answering.quoting import quotes_of
from overblikk.documents.answering.searching import Scope
from overblikk.documents.answering.statements import Quote
from overblikk.documents.models import (
    DocumentPassage,
    DocumentTheme,
    ThemeDocument,
    ThemeSearch,
)
from overblikk.documents.themes import searches
from overblikk.intake.queries import has_worker
from overblikk.organisations.models import Sector
from overblikk.web.access import for_analysts


@dataclass(frozen=True)
class Shown:
    """A theme as it is shown: the documents that carry it, each with its quotes."""

    theme: DocumentTheme
    carried: Sequence[tuple[ThemeDocument, Sequence[Quote]]]
    by_sector: Sequence[tuple[str, int, int]]


@for_analysts("GET", "POST")
def themes(request: HttpRequest) -> HttpResponse:
    """The themes of a folder, or of all documents; POST searches for them anew."""
    viewer = viewer_of(request.user)
    folder = request.GET.get("mappe", "")
    sector = Sector.objects.filter(key=folder).first()
    if request.method == "POST":
        searches.start(sector, by=viewer)
        return redirect(request.get_full_path())
    search = searches.latest(visible_to(ThemeSearch.objects.all(), viewer), sector)
    context = {
        "folders": [one for one in queries.folders(queries.documents(viewer)) if one.sector],
        "chosen": sector.key if sector else "",
        "search": search,
        "under_way": search is not None and search.state in searches.UNDER_WAY,
        "themes": _shown(search, viewer) if search else [],
        "has_worker": has_worker(),
    }
    return render(request, "documents/themes.html", context)


def _shown(search: ThemeSearch, viewer: Viewer) -> list[Shown]:
    rows = visible_to(DocumentTheme.objects.filter(search=search), viewer)
    found = list(rows.prefetch_related("carried__document__source"))
    scope = Scope.of(viewer, {one.document_id for theme in found for one in theme.carried.all()})
    quotes = _quotes(found, scope)
    names = {sector.key: str(sector) for sector in Sector.objects.all()}
    return [
        Shown(
            theme,
            [
                (one, [quotes[one.document_id, n] for n in one.passages
                       if (one.document_id, n) in quotes])
                for one in theme.carried.all()
                if one.document_id in scope.documents
            ],
            [(names.get(key, key), count, of) for key, count, of in theme.by_sector],
        )
        for theme in found
    ]  # fmt: skip


def _quotes(found: Sequence[DocumentTheme], scope: Scope) -> dict[tuple[UUID | str, int], Quote]:
    """The quotes of all the themes, by document and passage."""
    wanted: dict[UUID, set[int]] = {}
    for theme in found:
        for one in theme.carried.all():
            wanted.setdefault(one.document_id, set()).update(one.passages)
    rows: list[DocumentPassage] = []
    for document, numbers in wanted.items():
        rows += scope.passages().filter(document=document, number__in=numbers)
    return {(quote.document, quote.passage): quote for quote in quotes_of(rows, scope)}
