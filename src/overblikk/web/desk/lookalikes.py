"""Initiatives of the register that may be one: seen in pairs, made one, or told apart."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.intake.queries import has_worker
from overblikk.proposals.candidates import lookalikes
from overblikk.proposals.candidates.showing import shown_apart, shown_pairs
from overblikk.proposals.models import Lookalikes, ToldApart
from overblikk.proposals.tasks import let_lookalikes_be_searched_for
from overblikk.web.access import for_analysts
from overblikk.web.paging import page_of

# Each pair is two cards, to be read beside each other.
SHOWN = 10


@for_analysts("GET")
def pairs(request: HttpRequest) -> HttpResponse:
    """The pairs that may be one, the likeliest first; or those that were told apart."""
    viewer = viewer_of(request.user)
    shows_apart = request.GET.get("vis") == "to"
    waiting = lookalikes.suspected(viewer).count()
    context: dict[str, Any] = {"shows_apart": shows_apart, "waiting": waiting}
    if shows_apart:
        told = visible_to(ToldApart.objects.select_related("decided_by"), viewer)
        page = page_of(request, told)
        context |= {"page": page, "apart": shown_apart(page.object_list, viewer)}
    else:
        page = page_of(request, lookalikes.suspected(viewer), per_page=SHOWN)
        context |= {"page": page, "pairs": shown_pairs(page.object_list, viewer)}
        context |= {"search": lookalikes.latest_search(), "has_worker": has_worker()}
    return render(request, "desk/lookalikes.html", context)


@for_analysts("POST")
def search(request: HttpRequest) -> HttpResponse:
    """Let a worker search the register anew."""
    if let_lookalikes_be_searched_for():
        messages.success(request, _("Registeret blir gjennomsøkt. Parene kommer når alt er sett."))
    else:
        messages.info(request, _("Et søk står i kø fra før."))
    return redirect("lookalikes")


@for_analysts("POST")
def tell_apart(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the two of a pair are two."""
    viewer = viewer_of(request.user)
    rows = visible_to(Lookalikes.objects.select_related("first", "second"), viewer)
    of = get_object_or_404(rows, pk=pk)
    lookalikes.tell_apart(of.first, of.second, by=viewer)
    told = _("«%(one)s» og «%(other)s» er to tiltak. Det huskes, og kan angres under «To tiltak».")
    messages.success(request, told % {"one": of.first.name, "other": of.second.name})
    return redirect("lookalikes")


@for_analysts("POST")
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget that two were told apart."""
    told = get_object_or_404(visible_to(ToldApart.objects.all(), viewer_of(request.user)), pk=pk)
    lookalikes.take_back(told)
    messages.success(request, _("Svaret er tatt tilbake."))
    return redirect("lookalikes")
