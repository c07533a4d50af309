"""One document: its folder, what was found in it, and the page where the quote stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.documents import queries, runs
from overblikk.documents.cutting import Cut, cut
from overblikk.documents.finding.findings import METHOD
from overblikk.documents.models import (
    Document,
    DocumentFinding,
    DocumentPage,
    DocumentPassage,
    DocumentRun,
    FindingKind,
    FindingState,
)
from overblikk.documents.passages import Box
from overblikk.documents.picturing import picture_of
from overblikk.documents.telling import report_of
from overblikk.intake.queries import has_worker
from overblikk.organisations.models import Sector
from overblikk.web.access import for_analysts
from overblikk.web.documents.dialogue import dialogue_beside
from overblikk.web.documents.forms import CorrectionForm
from overblikk.web.documents.methods import chosen_method, offered_methods
from overblikk.web.documents.views import found_document
from overblikk.web.paging import page_of

FINDINGS_SHOWN = 25
# Of the other documents in the folder; the rest are on the list.
BESIDE = 50
# Of a text without pages so many passages before and after the quote.
AROUND = 60
# What is shown on a small screen, which has room for one of the three.
PARTS = ("dokumenter", "funn", "side")


@dataclass(frozen=True)
class Shown:
    """The page beside the findings: where on it the quote stands, and its text."""

    page: DocumentPage
    boxes: Sequence[Box]
    passages: Sequence[DocumentPassage]
    marked: frozenset[int]
    last: int

    @property
    def before(self) -> int:
        """The position of the page before."""
        return self.page.position - 1

    @property
    def after(self) -> int:
        """The position of the page after."""
        return self.page.position + 1

    @property
    def is_drawn(self) -> bool:
        """Whether there is a picture to mark the quote on."""
        return self.page.number is not None and self.page.width > 0


@for_analysts("GET")
def document(request: HttpRequest, number: int) -> HttpResponse:
    """The document's page; while it is gone through, only how far that has come is asked again."""
    found = found_document(request, number)
    if not request.htmx:  # type: ignore[attr-defined]
        return document_page(request, found)
    context = _progress(request, found, viewer_of(request.user))
    if not context["under_way"]:
        response = HttpResponse()
        response.headers["HX-Refresh"] = "true"
        return response
    return render(request, "documents/progress.html", context)


def document_page(
    request: HttpRequest, found: Document, *, status: int = 200, **extra: Any
) -> HttpResponse:
    """The page of one document; `extra` tells what went wrong with what was sent from it."""
    viewer = viewer_of(request.user)
    rows = _chosen_findings(request, found, viewer)
    page = page_of(request, rows, per_page=FINDINGS_SHOWN)
    listed = cut(page.object_list)
    chosen = extra.pop("chosen", None) or _chosen(request, found, listed, viewer)
    part = request.GET.get("vis", "")
    context = {
        **_progress(request, found, viewer),
        "beside": _beside(found, viewer),
        "sectors": Sector.objects.all(),
        "page": page,
        "listed": listed,
        "chosen": chosen,
        "shown": _shown(request, found, chosen, viewer),
        **dialogue_beside(request, found),
        "kinds": FindingKind.choices,
        "states": FindingState.choices,
        "part": part if part in PARTS else "funn",
        "goes_on": "videre" in request.GET,
        "form": _correction_form(chosen) if "rett" in request.GET and chosen else None,
        **extra,
    }
    return render(request, "documents/document.html", context, status=status)


def _progress(request: HttpRequest, found: Document, viewer: Viewer) -> dict[str, Any]:
    """How far going through the document by the chosen method has come, and what has come of it."""
    method = chosen_method(request, found, viewer)
    run = queries.run_of(found, viewer, method)
    return {
        "document": found,
        "run": run,
        "method": method if method != METHOD else "",
        "methods": offered_methods(found, viewer),
        "under_way": run is not None and run.state in runs.UNDER_WAY,
        "can_start": run is None or run.state in runs.CAN_START or _misses_something(found, run),
        "has_worker": has_worker(),
        "report": report_of(found, method),
    }


def _misses_something(found: Document, run: DocumentRun) -> bool:
    return bool(found.problem or run.missed)


def _chosen_findings(
    request: HttpRequest, found: Document, viewer: Viewer
) -> "QuerySet[DocumentFinding]":
    return queries.findings(
        found,
        viewer,
        method=chosen_method(request, found, viewer),
        sure=request.GET.get("liste") != "usikre",
        kind=request.GET.get("slag", ""),
        state=request.GET.get("tilstand", ""),
    )


def _chosen(
    request: HttpRequest, found: Document, listed: Sequence[Cut], viewer: Viewer
) -> Cut | None:
    """The finding that is asked for, else the first on the list unless a page is asked for."""
    asked = request.GET.get("funn", "")
    if asked.isascii() and asked.isdigit() and len(asked) < 18:
        return next((one for one in listed if one.finding.id == int(asked)), None) or _cut_of(
            found, int(asked), viewer
        )
    return listed[0] if listed and "ark" not in request.GET else None


def _cut_of(found: Document, pk: int, viewer: Viewer) -> Cut | None:
    rows = visible_to(DocumentFinding.objects.filter(document=found, id=pk), viewer)
    told = rows.select_related("decided_by", "proposal", "as_before", "said", "run")
    return next(iter(cut(told)), None)


def _shown(
    request: HttpRequest, found: Document, chosen: Cut | None, viewer: Viewer
) -> Shown | None:
    asked = request.GET.get("ark", "")
    is_number = asked.isascii() and asked.isdigit() and len(asked) < 9
    position = int(asked) if is_number else chosen.position if chosen else 1
    pages = visible_to(DocumentPage.objects.filter(document=found), viewer)
    page = pages.filter(position=position).select_related("document__source").first()
    if page is None:
        return None
    numbers, boxes = _marked(request, found, chosen, viewer)
    on_page = [box for box in boxes if box.page == page.number]
    return Shown(page, on_page, _passages(page, numbers, viewer), numbers, pages.count())


def _marked(
    request: HttpRequest, found: Document, chosen: Cut | None, viewer: Viewer
) -> tuple[frozenset[int], Sequence[Box]]:
    """The passages that are marked, and where they stand: of a quote that is asked for, else of
    the finding."""
    asked = request.GET.get("sitat", "")
    if asked.isascii() and asked.isdigit() and len(asked) < 9:
        rows = visible_to(DocumentPassage.objects.filter(document=found), viewer)
        passages = list(rows.filter(number=int(asked)))
    else:
        passages = list(chosen.passages) if chosen else []
    boxes = [Box(*box) for passage in passages for box in passage.boxes]
    return frozenset(passage.number for passage in passages), boxes


def _passages(
    page: DocumentPage, marked: frozenset[int], viewer: Viewer
) -> Sequence[DocumentPassage]:
    """The text of the page; of a long one without number what stands around the quote."""
    rows = DocumentPassage.objects.filter(document=page.document_id, position=page.position)
    if page.number is None and marked:
        rows = rows.filter(number__gte=min(marked) - AROUND)
    most = 2 * AROUND + len(marked)
    return list(visible_to(rows, viewer).order_by("number")[:most])


def _beside(found: Document, viewer: Viewer) -> list[queries.Listed]:
    rows = queries.documents(viewer).filter(sector=found.sector_id)[:BESIDE]
    return queries.listed(list(rows), viewer)


def _correction_form(chosen: Cut) -> CorrectionForm:
    return CorrectionForm(initial=initial_of(chosen))


def initial_of(chosen: Cut) -> dict[str, str]:
    """What was found, as the form of a correction begins with it."""
    return {
        "name": chosen.name,
        "organisation": chosen.organisation,
        "status": chosen.finding.status,
    }


@for_analysts("GET")
def picture(request: HttpRequest, number: int, position: int) -> HttpResponse:
    """A page as a picture; a 404 where it has none."""
    found = found_document(request, number)
    pages = DocumentPage.objects.filter(document=found).select_related("document__source")
    page = get_object_or_404(visible_to(pages, viewer_of(request.user)), position=position)
    drawn = picture_of(page)
    if drawn is None:
        raise Http404
    headers = {"Cache-Control": "private, max-age=300", "X-Content-Type-Options": "nosniff"}
    return HttpResponse(drawn, content_type="image/webp", headers=headers)
