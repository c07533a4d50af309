"""Reading sectors: the list, and one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.organisations import queries
from overblikk.organisations.models import Sector
from overblikk.registry import organisation_queries
from overblikk.registry.portfolio_queries import of_sector, with_counts
from overblikk.registry.record_kinds import FACT_SHEET
from overblikk.registry.record_queries import fact_sheet
from overblikk.web.paging import PER_PAGE, page_of
from overblikk.web.records.sheet import sheet_of


@require_safe
def sectors(request: HttpRequest) -> HttpResponse:
    """The sectors, each with its ministry and how many bodies and initiatives it has."""
    viewer = viewer_of(request.user)
    initiatives = organisation_queries.counts_by_sector(viewer)
    bodies = organisation_queries.bodies_by_sector(viewer)
    ministries = queries.ministries(organisation_queries.organisations(viewer))
    ministry_of = {ministry.sector_id: ministry for ministry in ministries}
    rows = [
        (sector, ministry_of.get(sector.id), bodies[sector.id], initiatives.get(sector.id, 0))
        for sector in visible_to(Sector.objects.all(), viewer)
    ]
    context = {"rows": rows, "without": initiatives.get(None, 0)}
    return render(request, "organisations/sectors.html", context)


@require_safe
def sector(request: HttpRequest, key: str) -> HttpResponse:
    """One sector: its fact sheet, ministry, bodies, initiatives and portfolios."""
    viewer = viewer_of(request.user)
    shown = get_object_or_404(visible_to(Sector.objects.all(), viewer), key=key)
    bodies = queries.in_sector(organisation_queries.organisations(viewer), shown)
    initiatives = organisation_queries.initiatives_of_sector(shown, viewer)
    portfolios = of_sector(shown, viewer)
    held = fact_sheet(shown, viewer)
    sheet = sheet_of(FACT_SHEET, held, viewer) if held else None
    context = {
        "sector": shown,
        "sheet": sheet,
        "wording": sheet.wording if sheet else None,
        "people": sheet.people if sheet else {},
        "ministries": list(queries.ministries(bodies)),
        "bodies": list(bodies[:PER_PAGE]),
        "bodies_in_all": bodies.count(),
        "page": page_of(request, initiatives.select_related("responsible_organisation", "status")),
        "portfolios": with_counts(portfolios, viewer, among=initiatives),
    }
    return render(request, "organisations/sector.html", context)
