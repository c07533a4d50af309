"""Initiatives of different bodies that look alike: in clusters, and what people say of them."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.intake.queries import has_worker
from overblikk.overlap import deciding, queries
from overblikk.overlap.models import OverlapCluster, Saying
from overblikk.overlap.searching import latest_search
from overblikk.overlap.showing import shown_clusters, shown_verdicts
from overblikk.overlap.tasks import let_overlap_be_searched_for
from overblikk.web.access import for_analysts
from overblikk.web.paging import page_of

# Each cluster is several initiatives, to be read beside each other.
SHOWN = 10


class SayingForm(forms.Form):
    """What the person says of a cluster, and why, if that is said."""

    saying = forms.ChoiceField(choices=Saying)
    ground = forms.CharField(required=False, max_length=2000)


@for_analysts("GET")
def clusters(request: HttpRequest) -> HttpResponse:
    """The clusters that wait, those across sectors first; or what has been said."""
    viewer = viewer_of(request.user)
    waiting = queries.waiting(viewer)
    shows_decided = request.GET.get("vis") == "avgjort"
    context: dict[str, Any] = {"shows_decided": shows_decided, "waiting": len(waiting)}
    if shows_decided:
        page = page_of(request, queries.verdicts(viewer))
        context |= {"page": page, "decided": shown_verdicts(list(page.object_list), viewer)}
    else:
        page = page_of(request, waiting, per_page=SHOWN)
        context |= {"page": page, "clusters": shown_clusters(list(page.object_list), viewer)}
        context |= {"search": latest_search(), "has_worker": has_worker(), "sayings": Saying}
    return render(request, "overlap/clusters.html", context)


@for_analysts("POST")
def search(request: HttpRequest) -> HttpResponse:
    """Let a worker search the register anew."""
    if let_overlap_be_searched_for():
        messages.success(request, _("Registeret blir gjennomsøkt. Gruppene kommer til slutt."))
    else:
        messages.info(request, _("Et søk står i kø fra før."))
    return redirect("overlaps")


@for_analysts("POST")
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what a cluster is."""
    viewer = viewer_of(request.user)
    of = visible_to(OverlapCluster.objects.filter(pk=pk), viewer).first()
    form = SayingForm(request.POST)
    if of is None:
        messages.error(request, _("Registeret er gjennomsøkt på nytt imens. Se på gruppen igjen."))
    elif not form.is_valid():
        messages.error(request, _("Velg hva gruppen er. Et grunnlag kan ha 2000 tegn."))
    else:
        said = Saying(form.cleaned_data["saying"])
        deciding.decide(of.members, said, by=viewer, ground=form.cleaned_data["ground"])
        told = _("Husket: %(saying)s. Det kan angres under «Avgjort».")
        messages.success(request, told % {"saying": said.label})
    return redirect("overlaps")


@for_analysts("POST")
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Let what was said of a cluster hold no longer."""
    viewer = viewer_of(request.user)
    deciding.take_back(get_object_or_404(queries.verdicts(viewer), pk=pk), by=viewer)
    messages.success(request, _("Svaret er tatt tilbake."))
    return redirect("overlaps")
