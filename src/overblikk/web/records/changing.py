"""Registering and changing records by hand, each time with a stated ground."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.registry import by_hand
from overblikk.registry.queries import initiatives, numbered
from overblikk.registry.record_kinds import RecordKind
from overblikk.registry.record_queries import records
from overblikk.sources.by_hand import ChangedMeanwhile
from overblikk.web.access import for_analysts, for_editors
from overblikk.web.body_field import names_to_choose
from overblikk.web.records.forms import RecordForm
from overblikk.web.records.kinds import NEEDS, Pages
from overblikk.web.records.opening import names_of_records, opened, opened_again

CONFLICT, UNPROCESSABLE = 409, 422


@for_editors("GET", "POST")
def new(request: HttpRequest, of: Pages) -> HttpResponse:
    """Register a record of the kind."""
    viewer = viewer_of(request.user)
    if not of.may_register(viewer):
        raise PermissionDenied
    form = opened(of.kind, None, request.POST or None, viewer)
    back = reverse(of.listed)
    if request.method == "GET":
        form.initial.update(_asked_for(of, request, viewer))
        return form_page(request, of.kind, form, of.words.new, back)
    if not (form.is_valid() and _rests_on_what_is_open(form, viewer)):
        return form_page(request, of.kind, form, of.words.new, back, status=UNPROCESSABLE)
    record = by_hand.register_by_hand(of.kind, form.typed({}), form.stated(viewer), by=viewer)
    messages.success(request, str(of.words.registered))
    return redirect(of.name, record.number)


def _rests_on_what_is_open(form: RecordForm, viewer: Viewer) -> bool:
    """Whether the viewer will see what is registered; else the form says why not."""
    if viewer.is_analyst or form.cleaned_data["ground_is_public"]:
        return True
    told = _("Kryss av for at grunnlaget er åpent. Det som ikke er det, ser bare analytikere.")
    form.add_error("ground_is_public", told)
    return False


def _asked_for(of: Pages, request: HttpRequest, viewer: Viewer) -> dict[str, str]:
    """What the form says at first: for a need, the initiatives that the address names."""
    if of is not NEEDS:
        return {}
    rows = numbered(initiatives(viewer), " ".join(request.GET.getlist("tiltak")))
    return {"answered_by": "\n".join(f"{row.number} {row.name}" for row in rows)}


@for_analysts("GET", "POST")
def edit(request: HttpRequest, of: Pages, number: int) -> HttpResponse:
    """Change a record's values."""
    viewer = viewer_of(request.user)
    shown = get_object_or_404(records(of.kind, viewer), number=number)
    title = _("Rediger %(name)s") % {"name": shown}
    return change(request, of.kind, shown, title, reverse(of.name, args=[shown.number]))


def change(
    request: HttpRequest, kind: RecordKind, record: Any, title: str, back: str
) -> HttpResponse:
    """The form of the record, or what came of it; `back` is the page that shows the record."""
    viewer = viewer_of(request.user)
    form = opened(kind, record, request.POST or None, viewer)
    if request.method == "GET":
        return form_page(request, kind, form, title, back)
    if not form.is_valid():
        return form_page(request, kind, form, title, back, status=UNPROCESSABLE)
    try:
        changed = _record(kind, record, form, viewer)
    except ChangedMeanwhile:
        again = opened_again(kind, record, form, request.POST, viewer)
        return form_page(request, kind, again, title, back, status=CONFLICT)
    if changed:
        messages.success(request, _("Endringen er lagret."))
    else:
        messages.info(request, _("Ingenting var endret."))
    return redirect(back)


def _record(kind: RecordKind, record: Any, form: RecordForm, viewer: Viewer) -> bool:
    held = by_hand.held_values(kind.key, record.id)
    seen = form.cleaned_data["seen"]
    ground = form.stated(viewer)
    return by_hand.record_by_hand(kind, record, form.typed(held), ground, seen=seen, by=viewer)


def form_page(
    request: HttpRequest,
    kind: RecordKind,
    form: RecordForm,
    title: Any,
    back: str,
    *,
    status: int = 200,
) -> HttpResponse:
    """The page with the form, and below it the names that may be written in it."""
    viewer = viewer_of(request.user)
    context = {
        "form": form,
        "title": title,
        "back": back,
        "names": names_to_choose(viewer),
        "known": names_of_records(kind, viewer),
    }
    return render(request, "records/form.html", context, status=status)
