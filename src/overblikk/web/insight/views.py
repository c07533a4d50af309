"""Figures: an overview of them, and each with its lines and the way to the lists."""

from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import viewer_of
from overblikk.insight.counted import Figure, Row
from overblikk.insight.figures import figures
from overblikk.insight.measuring import Measured, NotCounted, measure
from overblikk.lib.exports import formats
from overblikk.registry.fields import fields_read_once
from overblikk.web.files import file_of_records
from overblikk.web.initiatives import address

HEADLINES = "headlines"


class Line(NamedTuple):
    """A line as it is drawn: how long its bar is, and where its list is, if it has one."""

    row: Row
    hundredths: int
    per_cent: int
    address: str


@require_safe
@fields_read_once()
def overview(request: HttpRequest) -> HttpResponse:
    """The headlines, and every figure with what it counts."""
    known = dict(figures())
    told = measure(known.pop(HEADLINES), viewer_of(request.user), on=_day(request))
    context = {"told": told, "lines": _lines(request, told), "figures": known.values()}
    return render(request, "insight/figures.html", context)


@require_safe
@fields_read_once()
def figure(request: HttpRequest, key: str) -> HttpResponse:
    """One figure, of the list that the address narrows."""
    try:
        told = _measured(request, _known(key))
    except NotCounted as error:
        return render(request, "refused.html", {"message": str(error)}, status=400)
    context = {
        "told": told,
        "lines": _lines(request, told),
        "narrowed": bool(_narrowing(request)),
        "list": _list(request, {}),
        "formats": sorted(formats()),
    }
    return render(request, "insight/figure.html", context)


@require_safe
@fields_read_once()
def figure_file(request: HttpRequest, key: str, form: str) -> HttpResponseBase:
    """The lines of a figure as a file."""
    try:
        told = _measured(request, _known(key))
    except NotCounted as error:
        return render(request, "refused.html", {"message": str(error)}, status=400)
    labels = {"id": "id", "label": str(told.figure.title), "value": _("antall")}
    rows = [{"id": one.id, "label": one.label, "value": one.value} for one in told.counted.rows]
    return file_of_records(request, form, key, labels, rows)


def _known(key: str) -> Figure:
    found = figures().get(key)
    if found is None:
        raise Http404
    return found


def _measured(request: HttpRequest, figure: Figure) -> Measured:
    asked = address.asked(address.without_blanks(request.GET))
    return measure(
        figure,
        viewer_of(request.user),
        on=_day(request),
        filters=asked.filters,
        words=asked.words,
    )


def _lines(request: HttpRequest, told: Measured) -> list[Line]:
    rows = told.counted.rows
    most = max((row.value for row in rows), default=0) or 1
    known = (told.counted.base - told.counted.unknown) or 1
    return [
        Line(
            row,
            round(100 * row.value / most),
            round(100 * row.value / known),
            _list(request, row.leads) if row.leads else "",
        )
        for row in rows
    ]


def _list(request: HttpRequest, leads: Any) -> str:
    """The address of the list that is counted, on the day that the page shows."""
    narrowing = _narrowing(request) | {key: list(values) for key, values in leads.items()}
    if day := getattr(request, "per", None):
        narrowing["per"] = [day.isoformat()]
    return urlencode(narrowing, doseq=True)


def _narrowing(request: HttpRequest) -> dict[str, list[str]]:
    query = address.without_blanks(request.GET)
    kept = {address.SEARCH}
    return {k: v for k, v in query.lists() if k in kept or k not in address.NOT_FILTERS}


def _day(request: HttpRequest) -> date:
    return getattr(request, "per", None) or timezone.localdate()
