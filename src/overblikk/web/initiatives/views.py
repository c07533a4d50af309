"""Reading initiatives: the list, and files of it."""

from datetime import date

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    StreamingHttpResponse,
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
from overblikk.registry.columns import columns
from overblikk.registry.facets import facets
from overblikk.registry.listing import listing
from overblikk.web.initiatives import address, panel
from overblikk.web.initiatives.headings import chosen_columns, heading
from overblikk.web.initiatives.rows import ListedRows
from overblikk.web.initiatives.widening import widening
from overblikk.web.paging import page_of


@require_safe
def initiatives(request: HttpRequest) -> HttpResponse:
    """The list, narrowed and ordered as the address says, a page at a time."""
    query = address.without_blanks(request.GET)
    if query != request.GET and not request.htmx:  # type: ignore[attr-defined]
        return HttpResponseRedirect(f"{request.path}?{query.urlencode()}")
    viewer = viewer_of(request.user)
    found = listing(address.asked(query), viewer, on=_day(request))
    offered = facets(viewer, found.held)
    chosen = chosen_columns(query, columns(viewer, found.held))
    page = page_of(request, ListedRows(found, chosen[1:]))
    in_force = list(panel.in_force(query, offered, found))
    context = {
        "page": page,
        "query": query,
        "in_force": in_force,
        "problems": found.problems,
        "panel": panel.panel(query, offered, found),
        "widening": [] if page.object_list else widening(in_force, found),
        "headings": [heading(column, query) for column in chosen],
        "formats": sorted(formats()),
        "chooses": viewer.is_analyst and not getattr(request, "per", None),
    }
    status = 400 if found.problems else 200
    response = render(request, "initiatives/initiatives.html", context, status=status)
    if request.htmx:  # type: ignore[attr-defined]
        # The address as it would be typed, not as the form sent it.
        push_url(response, f"{request.path}?{query.urlencode()}")
    return response


@require_safe
def initiatives_file(request: HttpRequest, form: str) -> HttpResponseBase:
    """The list as a file in one of the formats, narrowed and ordered as the page is."""
    chosen = formats().get(form)
    if chosen is None:
        raise Http404
    viewer = viewer_of(request.user)
    query = address.without_blanks(request.GET)
    found = listing(address.asked(query), viewer, on=_day(request))
    if found.problems:
        context = {"message": " ".join(found.problems)}
        return render(request, "refused.html", context, status=400)
    pieces = chosen.write(exporting.records(found.rows(), viewer), exporting.labels(viewer))
    filename = f"{_('tiltak')}-{_day(request).isoformat()}.{chosen.key}"
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'}
    return StreamingHttpResponse(pieces, content_type=chosen.media_type, headers=headers)


def _day(request: HttpRequest) -> date:
    return getattr(request, "per", None) or timezone.localdate()
