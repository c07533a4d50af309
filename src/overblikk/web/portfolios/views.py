"""Reading portfolios: the list, and one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from overblikk.accounts.queries import names_of
from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.registry import portfolio_queries
from overblikk.registry.organisation_queries import organisation, organisations
from overblikk.registry.record_kinds import PORTFOLIO
from overblikk.sources.models import Evidence
from overblikk.sources.queries import evidence_by_field
from overblikk.web.paging import page_of


@require_safe
def portfolios(request: HttpRequest) -> HttpResponse:
    """The portfolios, by name, a page at a time; `q` searches."""
    viewer = viewer_of(request.user)
    words = request.GET.get("q", "").strip()
    page = page_of(
        request, portfolio_queries.search(portfolio_queries.portfolios(viewer), words, viewer)
    )
    keepers = organisations(viewer).in_bulk(
        {row.organisation_id for row in page.object_list if row.organisation_id}
    )
    rows = [
        (portfolio, keepers.get(portfolio.organisation_id), count)
        for portfolio, count in portfolio_queries.with_counts(page.object_list, viewer)
    ]
    context = {"page": page, "rows": rows, "words": words}
    return render(request, "portfolios/portfolios.html", context)


@require_safe
def portfolio(request: HttpRequest, number: int) -> HttpResponse:
    """One portfolio: whose it is, what that rests on, and its initiatives."""
    viewer = viewer_of(request.user)
    shown = get_object_or_404(portfolio_queries.portfolios(viewer), number=number)
    evidence = evidence_by_field(visible_to(Evidence.objects.all(), viewer), shown.id)
    by = [one.recorded_by for rows in evidence.values() for one in rows]
    rows = portfolio_queries.initiatives_in(shown, viewer)
    keeper = organisation(viewer, shown.organisation_id)
    values = {"name": shown.name, "organisation": keeper, "address": shown.address}
    context = {
        "portfolio": shown,
        "facts": [
            (key, PORTFOLIO.fields[key].label, value, evidence.get(key, []))
            for key, value in values.items()
            if value
        ],
        "people": names_of(by) if viewer.is_analyst else {},
        "page": page_of(request, rows.select_related("responsible_organisation", "status")),
    }
    return render(request, "portfolios/portfolio.html", context)
