"""Figures: an overview of them, and each with its lines and the way to the lists."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import viewer_of
from overblikk.insight.counted import Figure, Row
from overblikk.insight.drawing import Layout, png, svg
from overblikk.insight.figures import figures
from overblikk.insight.measuring import Measured, NotCounted, measure
from overblikk.insight.words import of_how_many, per_cent
from overblikk.lib.exports import formats
from overblikk.registry.fields import fields_read_once
from overblikk.web.files import file_of_bytes, file_of_records
from overblikk.web.initiatives import address

HEADLINES = "headlines"
PICTURES: dict[str, tuple[str, Callable[[Measured], bytes]]] = {
    "svg": ("image/svg+xml", lambda told: svg(told, with_title=True).encode()),
    "png": ("image/png", png),
}


class Line(NamedTuple):
    """A line as the table has it, and where its list is, if it has one."""

    row: Row
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
        "of_how_many": of_how_many(told),
        "charts": _charts(request, told),
        "lines": _lines(request, told),
        "narrowed": bool(_narrowing(request)),
        "list": _list(request, {}),
        "formats": [*sorted(formats()), *PICTURES],
    }
    return render(request, "insight/figure.html", context)


@require_safe
@fields_read_once()
def figure_file(request: HttpRequest, key: str, form: str) -> HttpResponseBase:
    """The lines of a figure as a file, or its chart as a picture."""
    try:
        told = _measured(request, _known(key))
    except NotCounted as error:
        return render(request, "refused.html", {"message": str(error)}, status=400)
    if form in PICTURES:
        media_type, draw = PICTURES[form]
        return file_of_bytes(request, draw(told), media_type, key, form)
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
    return [
        Line(row, per_cent(told, row.value), _list(request, row.leads) if row.leads else "")
        for row in told.counted.rows
    ]


def _charts(request: HttpRequest, told: Measured) -> dict[str, str]:
    """The chart for each layout."""
    list_page = reverse("initiatives")

    def address(row: Row) -> str:
        return f"{list_page}?{_list(request, row.leads)}" if row.leads else ""

    # What a chart says is escaped where it is drawn.
    return {
        layout.value: mark_safe(svg(told, layout=layout, address=address))  # noqa: S308
        for layout in Layout
    }


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
