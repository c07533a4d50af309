"""Registering and changing portfolios by hand."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.registry import by_hand
from overblikk.registry.models import Portfolio
from overblikk.registry.portfolio_queries import portfolios
from overblikk.registry.record_kinds import PORTFOLIO
from overblikk.sources.by_hand import ChangedMeanwhile, version
from overblikk.web.access import for_analysts
from overblikk.web.body_field import names_to_choose
from overblikk.web.portfolios.forms import PortfolioForm, initial


@for_analysts("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Register a portfolio."""
    viewer = viewer_of(request.user)
    form = PortfolioForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        portfolio = by_hand.register_by_hand(
            PORTFOLIO, form.typed(), form.stated(viewer), by=viewer
        )
        messages.success(request, _("Porteføljen er registrert."))
        return redirect("portfolio", portfolio.number)
    context = {"form": form, "names": names_to_choose(viewer), "back": reverse("portfolios")}
    return render(request, "portfolios/new.html", context)


@for_analysts("GET", "POST")
def edit(request: HttpRequest, number: int) -> HttpResponse:
    """Change a portfolio's values."""
    viewer = viewer_of(request.user)
    shown = get_object_or_404(portfolios(viewer).select_related("organisation"), number=number)
    seen = version(by_hand.held_values("portfolio", shown.id))
    form = PortfolioForm(request.POST or None, initial=initial(shown, seen))
    if request.method == "POST" and form.is_valid() and _recorded(request, shown, form, viewer):
        return redirect("portfolio", shown.number)
    context = {
        "portfolio": shown,
        "form": form,
        "names": names_to_choose(viewer),
        "back": reverse("portfolio", args=[shown.number]),
    }
    return render(request, "portfolios/edit.html", context)


def _recorded(
    request: HttpRequest, portfolio: Portfolio, form: PortfolioForm, viewer: Viewer
) -> bool:
    seen = form.cleaned_data["seen"]
    try:
        changed = by_hand.record_by_hand(
            PORTFOLIO, portfolio, form.typed(), form.stated(viewer), seen=seen, by=viewer
        )
    except ChangedMeanwhile:
        form.see_again(version(by_hand.held_values("portfolio", portfolio.id)))
        return False
    if changed:
        messages.success(request, _("Endringen er lagret."))
    else:
        messages.info(request, _("Ingenting var endret."))
    return True
