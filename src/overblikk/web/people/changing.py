"""Giving people accounts and roles, and ending them, each with a stated ground."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from overblikk.accounts import actions
from overblikk.accounts.models import Grant
from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.web.access import for_administrators, not_in_a_trial
from overblikk.web.body_field import looking_as, names_to_choose
from overblikk.web.people.forms import CloseForm, EndForm, GrantForm, PersonForm
from overblikk.web.people.views import found_person


@for_administrators("GET", "POST")
@not_in_a_trial
def new(request: HttpRequest) -> HttpResponse:
    """Give somebody new an account."""
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            person = actions.register_person(**form.cleaned_data, by=viewer_of(request.user))
        except actions.NameTaken:
            form.refuse_name()
        else:
            messages.success(request, _("Personen har fått konto, og er leser."))
            return redirect("person", person.id)
    return _page(request, form, _("Ny person"), _("Gi konto"), reverse("people"))


@for_administrators("GET", "POST")
@not_in_a_trial
def give(request: HttpRequest, id: UUID) -> HttpResponse:
    """Give the person a role."""
    viewer = viewer_of(request.user)
    person = found_person(viewer, id)
    form = looking_as(
        GrantForm(request.POST or None, initial={"valid_from": localdate()}),
        viewer_of(request.user),
    )
    if request.method == "POST" and form.is_valid():
        ground = form.cleaned_data["ground"]
        try:
            actions.grant(person, form.rights(), ground=ground, by=viewer)
        except actions.OwnRole:
            form.refuse_own_role()
        else:
            messages.success(request, _("Rollen er gitt."))
            return redirect("person", person.id)
    heading = _("Ny rolle for %(name)s") % {"name": person}
    back = reverse("person", args=[person.id])
    return _page(request, form, heading, _("Gi rollen"), back, names=names_to_choose(viewer))


@for_administrators("GET", "POST")
@not_in_a_trial
def end(request: HttpRequest, id: UUID) -> HttpResponse:
    """Let a role hold no longer."""
    viewer = viewer_of(request.user)
    given = get_object_or_404(visible_to(Grant.objects.select_related("user"), viewer), id=id)
    form = EndForm(request.POST or None, initial={"on": localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_grant(given, **form.cleaned_data, by=viewer)
        except actions.EndsAlready as error:
            form.refuse_day(error.day)
        else:
            messages.success(request, _("Rollen er avsluttet."))
            return redirect("person", given.user_id)
    heading = _("Avslutt rollen %(role)s for %(name)s") % {"role": given, "name": given.user}
    back = reverse("person", args=[given.user_id])
    return _page(request, form, heading, _("Avslutt rollen"), back)


@for_administrators("GET", "POST")
@not_in_a_trial
def close(request: HttpRequest, id: UUID) -> HttpResponse:
    """Close the person's account and end the roles."""
    viewer = viewer_of(request.user)
    person = found_person(viewer, id)
    form = CloseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.deactivate(person, ground=form.cleaned_data["ground"], by=viewer)
        messages.success(request, _("Kontoen er stengt, og rollene er avsluttet."))
        return redirect("person", person.id)
    heading = _("Steng kontoen til %(name)s") % {"name": person}
    return _page(request, form, heading, _("Steng kontoen"), reverse("person", args=[person.id]))


def _page(
    request: HttpRequest, form: Any, heading: str, submit: str, back: str, **more: Any
) -> HttpResponse:
    context = {"form": form, "heading": heading, "submit": submit, "back": back, **more}
    return render(request, "people/form.html", context, status=422 if form.errors else 200)
