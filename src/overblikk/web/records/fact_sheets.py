"""Changing the fact sheet of a sector, or registering it where there is none."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Sector
from overblikk.registry import by_hand
from overblikk.registry.record_kinds import FACT_SHEET
from overblikk.registry.record_queries import fact_sheet
from overblikk.web.access import for_analysts
from overblikk.web.records.changing import UNPROCESSABLE, change, form_page
from overblikk.web.records.forms import RecordForm
from overblikk.web.records.opening import opened


@for_analysts("GET", "POST")
@transaction.atomic
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change the sector's fact sheet; the first that is written registers it."""
    viewer = viewer_of(request.user)
    # Locked, so that two who write the first sheet of a sector do so one after the other.
    rows = Sector.objects.select_for_update() if request.method == "POST" else Sector.objects.all()
    sector = get_object_or_404(visible_to(rows, viewer), key=key)
    back = reverse("sector", args=[sector.key])
    title = _("Faktaark for %(sector)s") % {"sector": sector}
    sheet = fact_sheet(sector, viewer)
    if sheet:
        return change(request, FACT_SHEET, sheet, title, back)
    form = opened(FACT_SHEET, None, request.POST or None, viewer)
    if request.method == "GET":
        return form_page(request, FACT_SHEET, form, title, back)
    if not form.is_valid():
        return form_page(request, FACT_SHEET, form, title, back, status=UNPROCESSABLE)
    _register(request, sector, form, viewer)
    return redirect(back)


def _register(request: HttpRequest, sector: Sector, form: RecordForm, viewer: Viewer) -> None:
    if not form.changes:
        messages.info(request, _("Ingenting var skrevet, så ingenting ble lagret."))
        return
    typed, ground = form.typed({}), form.stated(viewer)
    by_hand.register_by_hand(FACT_SHEET, typed, ground, by=viewer, sector=sector)
    messages.success(request, _("Faktaarket er registrert."))
