"""Figures: an overview of them, and each with its chart, its lines and the way to the lists."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from overblikk.insight.counted import Row
from overblikk.insight.drawing import Layout, png, svg
from overblikk.insight.figures import figures
from overblikk.insight.measuring import Measured, NotCounted
from overblikk.insight.words import of_how_many, per_cent
from overblikk.lib.exports import formats
from overblikk.registry.fields import fields_read_once
from overblikk.web.files import file_of_bytes, file_of_records
from overblikk.web.insight import asking

HEADLINES = "headlines"
# What the report of 2025 answers by, and what the overview draws, with so many lines of each.
DRAWN = (
    "sectors",
    "status",
    "purposes",
    "starts",
    "large-by-ministry",
    "cooperation-by-ministry",
    "other-funding",
    "coverage-by-sector",
)
LINES_DRAWN = 8
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
    """The headlines and the figures that matter, of the list that the address narrows; and all."""
    try:
        told = asking.measured(request, asking.figure_named(HEADLINES))
        drawn = [asking.measured(request, asking.figure_named(key)) for key in DRAWN]
    except NotCounted as error:
        return asking.refused(request, str(error))
    rest = [one for key, one in figures().items() if key not in (HEADLINES, *DRAWN)]
    context = {
        "told": told,
        "lines": _lines(request, told),
        "drawn": [
            (one.figure, asking.page_of(request, "figure", one.figure), _chart(request, one))
            for one in drawn
        ],
        "figures": [(one, asking.page_of(request, "figure", one)) for one in rest],
        "narrowed": bool(asking.narrowing(request)),
        "list": asking.list_of(request, {}),
        "changes": asking.address_narrowed(request, "changes"),
    }
    return render(request, "insight/figures.html", context)


@require_safe
@fields_read_once()
def figure(request: HttpRequest, key: str) -> HttpResponse:
    """One figure, of the list that the address narrows."""
    try:
        told = asking.measured(request, asking.figure_named(key))
    except NotCounted as error:
        return asking.refused(request, str(error))
    context = {
        "told": told,
        "of_how_many": of_how_many(told),
        "charts": _charts(request, told),
        "lines": _lines(request, told),
        "narrowed": bool(asking.narrowing(request)),
        "list": asking.list_of(request, {}),
        "comparison": asking.page_of(request, "figure-comparison", told.figure),
        "over_time": asking.page_of(request, "figure-over-time", told.figure),
        "formats": [*sorted(formats()), *PICTURES],
    }
    return render(request, "insight/figure.html", context)


@require_safe
@fields_read_once()
def figure_file(request: HttpRequest, key: str, form: str) -> HttpResponseBase:
    """The lines of a figure as a file, or its chart as a picture."""
    try:
        told = asking.measured(request, asking.figure_named(key))
    except NotCounted as error:
        return asking.refused(request, str(error))
    if form in PICTURES:
        media_type, draw = PICTURES[form]
        return file_of_bytes(request, draw(told), media_type, key, form)
    labels = {"id": "id", "label": str(told.figure.title), "value": _("antall")}
    rows = [{"id": one.id, "label": one.label, "value": one.value} for one in told.counted.rows]
    return file_of_records(request, form, key, labels, rows)


def _charts(request: HttpRequest, told: Measured) -> dict[str, str]:
    """The figure's chart for each layout, whose bars lead to the lists."""
    address = partial(asking.address_of, request)
    # What a chart says is escaped where it is drawn.
    return {
        layout.value: mark_safe(svg(told, layout=layout, address=address))  # noqa: S308
        for layout in Layout
    }


def _chart(request: HttpRequest, told: Measured) -> str:
    """The first lines of the figure, narrow enough for any page."""
    address = partial(asking.address_of, request)
    drawn = svg(told, layout=Layout.NARROW, address=address, most=LINES_DRAWN)
    return mark_safe(drawn)  # noqa: S308 (as above)


def _lines(request: HttpRequest, told: Measured) -> list[Line]:
    return [
        Line(row, per_cent(told, row.value), asking.address_of(request, row))
        for row in told.counted.rows
    ]
