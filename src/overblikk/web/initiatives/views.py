"""Reading initiatives: the list, and files of it."""

from datetime import date

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    QueryDict,
)
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.http import push_url

from overblikk.accounts.viewer import viewer_of
from overblikk.lib.exports import formats
from overblikk.registry import exporting
from overblikk.registry.columns import Column, columns, periods, rows
from overblikk.registry.did_you_mean import did_you_mean
from overblikk.registry.facets import facets
from overblikk.registry.listing import Listing, listing
from overblikk.web.files import file_of, format_named
from overblikk.web.initiatives import address, panel
from overblikk.web.initiatives.address import TIME_LINE
from overblikk.web.initiatives.headings import (
    CHOOSING,
    chosen_columns,
    heading,
    offered_columns,
)
from overblikk.web.initiatives.periods import periods_on
from overblikk.web.initiatives.rows import Listed, with_marks
from overblikk.web.initiatives.saved_views import saved_views_of
from overblikk.web.initiatives.widening import widening
from overblikk.web.paging import page_of

FILE_COLUMNS = "columns"


@require_safe
def initiatives(request: HttpRequest) -> HttpResponse:
    """The list, narrowed and ordered as the address says, a page at a time."""
    query = address.without_blanks(request.GET)
    if query != request.GET and not request.htmx:  # type: ignore[attr-defined]
        return HttpResponseRedirect(f"{request.path}?{query.urlencode()}")
    viewer = viewer_of(request.user)
    found = listing(address.asked(query), viewer, on=_day(request))
    offered = facets(viewer, found.held)
    every = columns(viewer, found.held)
    chosen = chosen_columns(query, every)
    is_time_line = query.get(address.SHAPE) == address.TIME_LINE
    page = page_of(request, _time_line(found) if is_time_line else _table(found, chosen))
    in_force = list(panel.in_force(query, offered, found))
    context = {
        "page": page,
        "query": query,
        "in_force": in_force,
        "problems": found.problems,
        "panel": panel.panel(query, offered, found),
        "widening": [] if page.object_list else widening(in_force, found),
        "meant": _meant(found) if not found.found and not found.problems else None,
        "headings": [heading(column, query) for column in chosen],
        "columns": offered_columns(query, chosen, every),
        "line": periods_on(list(page), on=_day(request)) if is_time_line else None,
        "ways": _ways(query, is_time_line),
        "saved_views": saved_views_of(viewer),
        "formats": sorted(formats()),
        "chooses": viewer.is_analyst and not getattr(request, "per", None),
    }
    status = 400 if found.problems else 200
    response = render(request, "initiatives/initiatives.html", context, status=status)
    if request.htmx:  # type: ignore[attr-defined]
        # The address as it would be typed, not as the form sent it.
        push_url(response, f"{request.path}?{query.urlencode()}")
    return response


def _meant(found: Listing) -> str | None:
    """Near words that find something, where those searched for find nothing at all."""
    return did_you_mean(found.asked.words, found.viewer) if found.asked.words else None


def _table(found: Listing, chosen: list[Column]) -> Listed:
    return Listed(
        found, lambda numbers: with_marks(rows(numbers, chosen[1:], found.narrower), found)
    )


def _time_line(found: Listing) -> Listed:
    return Listed(found, lambda numbers: periods(numbers, found.viewer))


def _ways(query: QueryDict, is_time_line: bool) -> dict[str, str]:
    """The addresses of the list as a table, as a time line, and with its columns to choose."""
    is_open = CHOOSING in query.getlist(address.OPEN)
    still = [key for key in query.getlist(address.OPEN) or panel.OPEN_AT_FIRST if key != CHOOSING]
    return {
        "table": address.without(query, address.SHAPE) if is_time_line else "",
        "line": "" if is_time_line else address.with_values(query, address.SHAPE, [TIME_LINE]),
        "columns": address.with_values(
            query, address.OPEN, [*still, *([] if is_open else [CHOOSING])]
        ),
    }


@require_safe
def initiatives_file(request: HttpRequest, form: str) -> HttpResponseBase:
    """The list as a file in one of the formats, narrowed and ordered as the page is.

    With every column, or those that `columns` names by their keys in JSON.
    """
    chosen = format_named(form)
    viewer = viewer_of(request.user)
    query = address.without_blanks(request.GET)
    columns = query.pop(FILE_COLUMNS, None)
    found = listing(address.asked(query), viewer, on=_day(request))
    labels = exporting.labels(viewer, columns)
    unknown = sorted(set(columns or ()) - labels.keys())
    problems = [
        *found.problems,
        *(_("Ingen kolonne heter %(name)s.") % {"name": n} for n in unknown),
    ]
    if problems:
        return render(request, "refused.html", {"message": " ".join(problems)}, status=400)
    batches = exporting.batches(found.ids(), viewer, columns)
    return file_of(request, chosen, _("tiltak"), labels, batches)


def _day(request: HttpRequest) -> date:
    return getattr(request, "per", None) or timezone.localdate()
