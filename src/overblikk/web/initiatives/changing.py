"""Registering an initiative by hand, and editing one, each with a stated ground."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Organisation
from overblikk.proposals.by_hand import ChangedMeanwhile, Held, record_by_hand
from overblikk.registry import queries
from overblikk.registry.models import Initiative, Portfolio
from overblikk.registry.questions import Question
from overblikk.registry.rights import may_edit
from overblikk.registry.ties import LeadsInACircle
from overblikk.registry.trail import Step, trail
from overblikk.web.access import for_editors
from overblikk.web.field_inputs import rebased
from overblikk.web.initiatives.forms import InitiativeForm
from overblikk.web.initiatives.sections import sections
from overblikk.web.offered import Offered

CONFLICT, UNPROCESSABLE = 409, 422


@for_editors("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Register an initiative by hand."""
    return _change(request, None)


@for_editors("GET", "POST")
def edit(request: HttpRequest, number: int) -> HttpResponse:
    """Change an initiative by hand."""
    viewer = viewer_of(request.user)
    initiative = queries.by_number(viewer, number)
    if initiative is None:
        raise Http404
    if not may_edit(viewer, initiative):
        raise PermissionDenied
    if initiative.number != number:
        return redirect("initiative-edit", initiative.number)
    return _change(request, initiative)


def _change(request: HttpRequest, initiative: Initiative | None) -> HttpResponse:
    viewer = viewer_of(request.user)
    held = Held.of(initiative.id if initiative else None, viewer)
    form = _form(request.POST if request.method == "POST" else None, held, viewer)
    if request.method == "GET":
        return _page(request, form, initiative)
    if not form.is_valid():
        return _page(request, form, initiative, status=UNPROCESSABLE)
    if not form.typed.values:
        messages.info(request, _("Ingenting er endret, så ingenting ble lagret."))
        return _page(request, form, initiative)
    try:
        saved = _save(request, form, initiative)
    except ChangedMeanwhile as error:
        return _conflict(request, form, error.initiative)
    except LeadsInACircle as error:
        form.add_error(None, Question("leads-in-a-circle", {"chain": str(error)}).message)
        return _page(request, form, initiative, status=UNPROCESSABLE)
    told = _("Tiltaket er lagret.") if initiative else _("Tiltaket er registrert.")
    messages.success(request, told)
    return redirect("initiative", saved.number)


def _save(request: HttpRequest, form: InitiativeForm, initiative: Initiative | None) -> Initiative:
    return record_by_hand(
        initiative=initiative,
        values=form.typed.values,
        grounds=form.grounds(),
        seen=moment_of(form.cleaned_data["changed_at"]),
        by=viewer_of(request.user),
    )


def _conflict(request: HttpRequest, form: InitiativeForm, initiative: Initiative) -> HttpResponse:
    """The form again, with what others have changed since it was opened."""
    viewer = viewer_of(request.user)
    held = Held.of(initiative.id, viewer)
    seen = moment_of(request.POST.get("changed_at", ""))
    steps = trail(initiative.id, viewer, since=seen)
    data = rebased(request.POST, held, form.fields)
    data["changed_at"] = initiative.changed_at.isoformat()
    return _page(request, _form(data, held, viewer), initiative, steps=steps, status=CONFLICT)


def _form(data: Any, held: Held, viewer: Viewer) -> InitiativeForm:
    offered = Offered.load(held.fields, viewer, on=timezone.localdate())
    return InitiativeForm(data, held=held, offered=offered)


def _page(
    request: HttpRequest,
    form: InitiativeForm,
    initiative: Initiative | None,
    *,
    steps: Sequence[Step] = (),
    status: int = 200,
) -> HttpResponse:
    if initiative and not form.is_bound:
        form.initial["changed_at"] = initiative.changed_at.isoformat()
    viewer = viewer_of(request.user)
    context = {
        "form": form,
        "sections": sections(form),
        "initiative": initiative,
        "steps": steps,
        "bodies": visible_to(Organisation.objects.all(), viewer),
        "portfolios": visible_to(Portfolio.objects.all(), viewer),
    }
    return render(request, "initiatives/form.html", context, status=status)


def moment_of(words: str) -> datetime | None:
    """The moment as a hidden field of a form has it; None where it is none."""
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
