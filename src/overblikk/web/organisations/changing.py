"""Registering, changing and merging bodies by hand."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.organisations import by_hand
from overblikk.organisations.models import Organisation
from overblikk.registry.organisation_queries import organisation
from overblikk.sources.by_hand import ChangedMeanwhile, version
from overblikk.web.access import for_analysts
from overblikk.web.body_field import looking_as, names_to_choose
from overblikk.web.organisations.forms import MergeForm, OrganisationForm, initial
from overblikk.web.organisations.views import found


@for_analysts("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Register a body."""
    viewer = viewer_of(request.user)
    form = looking_as(OrganisationForm(request.POST or None), viewer)
    if request.method == "POST" and form.is_valid():
        body = by_hand.register_by_hand(form.typed(), form.stated(viewer))
        messages.success(request, _("Virksomheten er registrert."))
        return redirect("organisation", body.number)
    context = {"form": form, "names": names_to_choose(viewer), "back": reverse("organisations")}
    return render(request, "organisations/new.html", context)


@for_analysts("GET", "POST")
def edit(request: HttpRequest, number: int) -> HttpResponse:
    """Change a body's values."""
    viewer = viewer_of(request.user)
    body = found(viewer, number)
    held = by_hand.held_values(body.id)
    form = OrganisationForm(
        request.POST or None, body=body, initial=initial(body, held, version(held))
    )
    return _answer(request, body, looking_as(form, viewer), viewer, "organisations/edit.html")


@for_analysts("GET", "POST")
def merge(request: HttpRequest, number: int) -> HttpResponse:
    """Say which body another lives on in; the old one stays."""
    viewer = viewer_of(request.user)
    body = found(viewer, number)
    before = organisation(viewer, body.successor_id)
    words = {
        "seen": version(by_hand.held_values(body.id)),
        "successor": before.name_nb if before else "",
    }
    form = MergeForm(request.POST or None, body=body, initial=words)
    return _answer(request, body, looking_as(form, viewer), viewer, "organisations/merge.html")


def _answer(
    request: HttpRequest,
    body: Organisation,
    form: OrganisationForm | MergeForm,
    viewer: Viewer,
    template: str,
) -> HttpResponse:
    if request.method == "POST" and form.is_valid() and _recorded(request, body, form, viewer):
        return redirect("organisation", body.number)
    context = {
        "body": body,
        "form": form,
        "names": names_to_choose(viewer),
        "back": reverse("organisation", args=[body.number]),
    }
    return render(request, template, context)


def _recorded(
    request: HttpRequest, body: Organisation, form: OrganisationForm | MergeForm, viewer: Viewer
) -> bool:
    seen = form.cleaned_data["seen"]
    try:
        changed = by_hand.record_by_hand(body, form.typed(), form.stated(viewer), seen=seen)
    except ChangedMeanwhile:
        form.see_again(version(by_hand.held_values(body.id)))
        return False
    if changed:
        messages.success(request, _("Endringen er lagret."))
    else:
        messages.info(request, _("Ingenting var endret."))
    return True
