"""Searches for themes in the background: one at a time, and begun anew where a worker died."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer, operator
from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.chosen import chosen_model
from overblikk.documents.asking.faults import NotAnswered
from overblikk.documents.models import (
    Document,
    DocumentTheme,
    RunState,
    ThemeDocument,
    ThemeSearch,
)
from overblikk.documents.storing import pages_of
from overblikk.documents.themes.gathering import Gathered, Told
from overblikk.documents.themes.naming import named_by
from overblikk.documents.themes.themes import Share, Theme, themes_in
from overblikk.lib.jobs import enqueue_once
from overblikk.lib.one_at_a_time import alone
from overblikk.organisations.models import Sector

TASK = "documents.find_themes"
UNDER_WAY = (RunState.WAITING, RunState.RUNNING)


def start(sector: Sector | None, *, by: Viewer) -> ThemeSearch:
    """Let a worker search the folder of the sector, or all documents; the one under way if any."""
    under_way = ThemeSearch.objects.filter(sector=sector, state__in=UNDER_WAY).first()
    search = under_way or ThemeSearch.objects.create(sector=sector, created_by_id=by.id)
    enqueue_once(TASK, search_id=str(search.id))
    return search


def latest(rows: "QuerySet[ThemeSearch]", sector: Sector | None) -> ThemeSearch | None:
    """The newest search of the folder among the rows."""
    return rows.filter(sector=sector).first()


def carry_out(search_id: UUID) -> None:
    """Search, unless another worker is at it or it is done."""
    wanted = ThemeSearch.objects.filter(id=search_id, state__in=UNDER_WAY)
    with alone(_lock(search_id)) as is_alone:
        if not (is_alone and wanted.update(state=RunState.RUNNING)):
            return
        search = wanted.get()
        try:
            _search(search)
        except Exception:
            ThemeSearch.objects.filter(id=search_id).update(state=RunState.FAILED)
            raise


def take_up_again() -> int:
    """Enqueue the searches that are under way with nobody at them; gives how many."""
    count = 0
    for search in ThemeSearch.objects.filter(state__in=UNDER_WAY):
        with alone(_lock(search.id)) as is_alone:
            has_broken_off = is_alone
        count += has_broken_off and enqueue_once(TASK, search_id=str(search.id))
    return count


def _lock(search_id: UUID) -> str:
    return f"themes {search_id}"


def _search(search: ThemeSearch) -> None:
    documents = Document.objects.filter(is_read=True).select_related("source", "sector")
    if search.sector_id:
        documents = documents.filter(sector=search.sector_id)
    chosen = list(documents.order_by("source__number"))
    with Gathered() as gathered:
        for document in chosen:
            gathered.add(_told(document), list(pages_of(document, operator())))
        themes = _named(themes_in(gathered))
    _keep(search, chosen, themes)


def _told(document: Document) -> Told:
    day = document.source.speaks_for
    sector = document.sector.key if document.sector else ""
    return Told(document.source.title, sector, day.year if day else None)


def _named(themes: Sequence[Theme]) -> Sequence[Theme]:
    model = chosen_model()
    if model is None or not themes:
        return themes
    try:
        return named_by(themes, Asking(model))
    except NotAnswered:
        # The words that a theme is made of are a name too.
        return themes


@transaction.atomic
def _keep(search: ThemeSearch, documents: Sequence[Document], themes: Sequence[Theme]) -> None:
    for position, theme in enumerate(themes, start=1):
        row = DocumentTheme.objects.create(
            search=search,
            position=position,
            name=theme.name[:200],
            words=list(theme.words),
            by_sector=_shares(theme.by_sector),
            by_year=_shares(theme.by_year),
        )
        ThemeDocument.objects.bulk_create(
            ThemeDocument(
                theme=row,
                document=documents[one.document],
                sentences=one.sentences,
                passages=[quote.passage for quote in one.quotes],
            )
            for one in theme.carried
        )
    search.documents = len(documents)
    search.state = RunState.DONE
    search.save(update_fields=["documents", "state"])


def _shares(shares: Sequence[Share]) -> list[tuple[str | int, int, int]]:
    return [(one.of_what, one.carrying, one.of) for one in shares]
