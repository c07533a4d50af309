"""Reading bodies: the list, and one."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.organisations import queries
from overblikk.organisations.models import Organisation, OrganisationName, Sector
from overblikk.registry import organisation_queries
from overblikk.registry.portfolio_queries import with_counts
from overblikk.registry.telling import numbers_told, told
from overblikk.web.organisations.metadata import metadata_of
from overblikk.web.organisations.sheet import sheet_of
from overblikk.web.paging import page_of

# As many sources as a page about something else shows; the list of sources has them all.
SOURCES = 10


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """The bodies, by name, a page at a time; `q` searches and `sektor` narrows to a sector."""
    viewer = viewer_of(request.user)
    words = request.GET.get("q", "").strip()
    names = visible_to(OrganisationName.objects.all(), viewer)
    seen = organisation_queries.organisations(viewer)
    rows = queries.search(seen, words, names, partial(told, viewer=viewer))
    sectors = list(visible_to(Sector.objects.all(), viewer))
    sector = next((s for s in sectors if s.key == request.GET.get("sektor")), None)
    if sector:
        rows = queries.in_sector(rows, sector)
    page = page_of(request, queries.with_names(rows, names))
    counted = organisation_queries.counts_by_body(page.object_list, viewer)
    ministries = organisation_queries.ministries_of(page.object_list, viewer)
    numbers = numbers_told((body.id for body in page.object_list), viewer)
    context = {
        "page": page,
        "rows": [
            (body, numbers.get(body.id), ministries.get(body.ministry_id), counted.get(body.id, 0))
            for body in page.object_list
        ],
        "words": words,
        "sectors": sectors,
        "chosen": sector,
    }
    return render(request, "organisations/organisations.html", context)


@require_safe
def organisation(request: HttpRequest, number: int) -> HttpResponse:
    """One body: its values with what they rest on, and what it has to do with."""
    viewer = viewer_of(request.user)
    body = found(viewer, number)
    portfolios = organisation_queries.portfolios_of(body, viewer)
    sources = organisation_queries.sources_from(body, viewer)
    sheet = sheet_of(body, viewer)
    context = {
        "body": body,
        "sheet": sheet,
        "people": sheet.people,
        "sector": body.sector or (body.ministry and body.ministry.sector),
        "page": page_of(
            request,
            organisation_queries.initiatives_of(body, viewer).select_related(
                "responsible_organisation", "status"
            ),
        ),
        "portfolios": with_counts(portfolios, viewer),
        "sources": list(sources[:SOURCES]),
        "sources_in_all": sources.count(),
        "metadata": metadata_of(body, sheet, request),
    }
    return render(request, "organisations/organisation.html", context)


def found(viewer: Viewer, number: int) -> Organisation:
    """The body with the number; Http404 where the viewer may not see one."""
    names = visible_to(OrganisationName.objects.all(), viewer)
    rows = queries.with_names(organisation_queries.organisations(viewer), names)
    body = rows.filter(number=number).first()
    if body is None:
        raise Http404
    return body
