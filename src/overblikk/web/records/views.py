"""Reading records: the list, the list as a file, one, and its history."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.lib.exports import formats
from overblikk.overlap.queries import with_any_of
from overblikk.overlap.showing import ShownCluster, shown_clusters
from overblikk.registry import record_exporting, record_queries
from overblikk.registry.amounts import given_by
from overblikk.registry.models import Initiative
from overblikk.registry.record_kinds import FUNDING_SOURCE
from overblikk.registry.trail import record_trail
from overblikk.web.access import for_analysts
from overblikk.web.files import file_of_records
from overblikk.web.paging import page_of
from overblikk.web.records.kinds import NEEDS, Pages
from overblikk.web.records.rows import rows_of
from overblikk.web.records.sheet import sheet_of

View = Callable[..., HttpResponseBase]


def unless_closed(view: View) -> View:
    """Decorator: an outsider is led from pages of people to signing in; nobody else sees any."""

    @wraps(view)
    def guarded(request: HttpRequest, of: Pages, **kwargs: Any) -> HttpResponseBase:
        if of.is_closed:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not viewer_of(request.user).edits_initiatives:
                raise Http404
        return view(request, of, **kwargs)

    return guarded


@require_safe
@unless_closed
def listed(request: HttpRequest, of: Pages) -> HttpResponse:
    """The records, by name, a page at a time; `q` searches."""
    viewer = viewer_of(request.user)
    words = _words(request)
    shows_unanswered = of is NEEDS and request.GET.get("vis") == "ubesvart"
    chosen = record_queries.records(of.kind, viewer)
    if shows_unanswered:
        chosen = record_queries.needs_without_answers(viewer)
    rows = record_queries.search(of.kind, chosen, words, viewer)
    page = page_of(request, rows)
    context = {
        "of": of,
        "page": page,
        "columns": [of.kind.fields[key].label for key in of.columns],
        "rows": rows_of(of, list(page.object_list), viewer),
        "words": words,
        "may_register": of.may_register(viewer),
        "has_answers": of is NEEDS,
        "shows_unanswered": shows_unanswered,
        "formats": sorted(formats()),
    }
    return render(request, "records/records.html", context)


@require_safe
@unless_closed
def file(request: HttpRequest, of: Pages, form: str) -> HttpResponseBase:
    """The list as a file in one of the formats, narrowed as the page is."""
    viewer = viewer_of(request.user)
    seen = record_queries.records(of.kind, viewer)
    rows = record_queries.search(of.kind, seen, _words(request), viewer)
    labels = record_exporting.labels(of.kind, viewer)
    records = record_exporting.records(of.kind, rows, viewer)
    return file_of_records(request, form, of.path, labels, records)


@require_safe
@unless_closed
def one(request: HttpRequest, of: Pages, number: int) -> HttpResponse:
    """One record: its values with what they rest on, and the initiatives tied to it."""
    viewer = viewer_of(request.user)
    shown = get_object_or_404(record_queries.records(of.kind, viewer), number=number)
    tied = record_queries.tied_initiatives(of.kind, shown, viewer)
    sheet = sheet_of(of.kind, shown, viewer)
    context = {
        "of": of,
        "record": shown,
        "sheet": sheet,
        "wording": sheet.wording,
        "people": sheet.people,
        "given": given_by(shown, viewer) if of.kind is FUNDING_SOURCE else [],
        "clusters": _clusters(of, tied, viewer),
        "page": page_of(request, tied.select_related("responsible_organisation", "status")),
    }
    return render(request, "records/record.html", context)


def _clusters(of: Pages, tied: "QuerySet[Initiative]", viewer: Viewer) -> list[ShownCluster]:
    """The groups of initiatives that look alike which what answers the need is in."""
    if of is not NEEDS or not viewer.is_analyst:
        return []
    return shown_clusters(with_any_of(set(tied.values_list("id", flat=True)), viewer), viewer)


@for_analysts("GET", "HEAD")
def history(request: HttpRequest, of: Pages, number: int) -> HttpResponse:
    """What has happened to the record and its links."""
    viewer = viewer_of(request.user)
    shown = get_object_or_404(record_queries.records(of.kind, viewer), number=number)
    context = {"of": of, "record": shown, "steps": record_trail(of.kind, shown.id, viewer)}
    return render(request, "records/history.html", context)


def _words(request: HttpRequest) -> str:
    return request.GET.get("q", "").replace("\0", "").strip()
