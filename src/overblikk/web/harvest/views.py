"""The systems that are asked: when last, what came of it, what was missed and why."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import viewer_of
from overblikk.harvest import actions, queries, tasks
from overblikk.harvest.queries import AskedSystem
from overblikk.intake.queries import has_worker
from overblikk.vocabulary.models import Concept
from overblikk.web.access import for_analysts
from overblikk.web.harvest.forms import BodiesForm, DocumentsForm, ScheduleForm
from overblikk.web.paging import page_of

UNPROCESSABLE = 422
NAMES_SHOWN = 50
ENHETSREGISTERET, KUDOS = "enhetsregisteret", "kudos"


@for_analysts("GET")
def harvest(request: HttpRequest) -> HttpResponse:
    """Every system and every list that is asked."""
    viewer = viewer_of(request.user)
    context = {
        "systems": queries.all_systems(viewer),
        "lists": queries.all_lists(viewer),
        "has_worker": has_worker(),
    }
    return render(request, "harvest/harvest.html", context)


@for_analysts("GET")
def system(request: HttpRequest, key: str) -> HttpResponse:
    """One system: what has come of asking it, and what only a person can settle."""
    viewer = viewer_of(request.user)
    asked = _asked(request, key)
    context = {
        "asked": asked,
        "page": page_of(request, queries.askings(viewer, system=key)),
        "is_under_way": asked.is_waiting or (asked.last and asked.last.outcome == "running"),
        "has_worker": has_worker(),
    }
    if key == ENHETSREGISTERET:
        context["disagreements"] = queries.disagreements(viewer)
        context["deleted"] = queries.deleted_bodies(viewer)
    return render(request, "harvest/system.html", context)


@for_analysts("GET", "POST")
def choose(request: HttpRequest, key: str) -> HttpResponse:
    """How often a system is asked, and for what; with what choosing it would bring."""
    asked = _asked(request, key)
    form = _form(request, asked)
    if request.method == "POST" and form.is_valid() and "preview" not in request.POST:
        _keep(key, form)
        messages.success(request, _("Valget er lagret, og gjelder fra neste henting."))
        return redirect("harvest-system", key)
    context: dict[str, Any] = {"asked": asked, "form": form}
    if key == ENHETSREGISTERET and form.is_bound and form.is_valid():
        units = queries.to_be_taken_in(viewer_of(request.user), form.cleaned_data["forms"])
        context["count"] = units.count()
        context["units"] = units[:NAMES_SHOWN]
        context["more"] = max(context["count"] - NAMES_SHOWN, 0)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "harvest/choose.html", context, status=status)


@for_analysts("POST")
def ask(request: HttpRequest, key: str) -> HttpResponse:
    """Let a worker ask the system now."""
    _asked(request, key)
    tasks.let_system_be_asked(key, by=viewer_of(request.user).id)
    return redirect("harvest-system", key)


@for_analysts("POST")
def take_word(request: HttpRequest, pk: int) -> HttpResponse:
    """Let what Enhetsregisteret says of a field hold, instead of what a person has said."""
    viewer = viewer_of(request.user)
    said = get_object_or_404(queries.disagreements(viewer), pk=pk)
    actions.take_registers_word(said, by=viewer)
    messages.success(
        request, _("%(body)s følger Enhetsregisteret i dette.") % {"body": said.organisation}
    )
    return redirect("harvest-system", ENHETSREGISTERET)


def _asked(request: HttpRequest, key: str) -> AskedSystem:
    found = (a for a in queries.all_systems(viewer_of(request.user)) if a.system.key == key)
    asked = next(found, None)
    if asked is None:
        raise Http404
    return asked


def _form(request: HttpRequest, asked: AskedSystem) -> ScheduleForm:
    data = request.POST if request.method == "POST" else None
    initial = {"schedule": asked.chosen.schedule, **asked.chosen.parameters}
    if asked.system.key == ENHETSREGISTERET:
        named = {one.notation: f"{one}, {one.notation}" for one in _forms()}
        known = queries.known_forms(viewer_of(request.user))
        choices = [
            (form, _("%(form)s (%(count)s nye)") % {"form": named.get(form, form), "count": count})
            for form, count in known
        ]
        return BodiesForm(data, initial=initial, choices=choices)
    if asked.system.key == KUDOS:
        initial["types"] = "\n".join(initial.get("types", []))
        return DocumentsForm(data, initial=initial)
    return ScheduleForm(data, initial=initial)


def _forms() -> "QuerySet[Concept]":
    return Concept.objects.filter(scheme__key="organisation-form")


def _keep(key: str, form: ScheduleForm) -> None:
    chosen = form.cleaned_data
    if isinstance(form, BodiesForm):
        actions.choose_forms(chosen["forms"])
    elif isinstance(form, DocumentsForm):
        years = {"from_year": chosen["from_year"], "to_year": chosen["to_year"]}
        actions.choose_documents(chosen["types"], **years)
    actions.choose_schedule(key, chosen["schedule"])
