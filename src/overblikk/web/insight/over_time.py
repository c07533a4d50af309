"""A figure between two days, and from month to month."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import viewer_of
from overblikk.history.as_of import NoPast, day_in_words
from overblikk.insight.comparing import compare
from overblikk.insight.counted import Figure
from overblikk.insight.drawing import Layout, png_of_series, svg_of_series
from overblikk.insight.drawing.over_time import moment_in_words
from overblikk.insight.measuring import NotCounted
from overblikk.insight.series import Every, Series, series
from overblikk.insight.words import of_how_many
from overblikk.lib.exports import formats
from overblikk.registry.fields import fields_read_once
from overblikk.web.files import file_of_bytes, file_of_records
from overblikk.web.insight import asking

# A quarter back, where nobody says what to compare with.
USUAL = timedelta(days=91)
NAMED = {
    Every.MONTH: gettext_lazy("Måned"),
    Every.QUARTER: gettext_lazy("Kvartal"),
    Every.YEAR: gettext_lazy("År"),
}
# Lists of names longer than this are cut, and what is left out counted.
MOST_NAMES = 100
PICTURES: dict[str, tuple[str, Callable[[Series], bytes]]] = {
    "svg": ("image/svg+xml", lambda told: svg_of_series(told, with_title=True).encode()),
    "png": ("image/png", png_of_series),
}


@require_safe
@fields_read_once()
def comparison(request: HttpRequest, key: str) -> HttpResponse:
    """What came, went and changed since another day."""
    figure = asking.figure_named(key)
    of, day = asking.asked(request), asking.day_of(request)
    try:
        other = _day(request, asking.AGAINST) or day - USUAL
        earlier, later = sorted([other, day])
        told = compare(
            figure,
            viewer_of(request.user),
            earlier=earlier,
            later=later,
            filters=of.filters,
            words=of.words,
        )
    except (NotCounted, NoPast) as error:
        return _refused(request, error)
    context = {
        "told": told,
        "figure": figure,
        "other": other,
        "lists": [
            (_("Kommet til"), told.came[:MOST_NAMES], len(told.came)),
            (_("Ikke lenger med"), told.went[:MOST_NAMES], len(told.went)),
        ],
        "changed": told.changed[:MOST_NAMES],
        "hidden": list(asking.hidden(request)),
        "back": asking.page_of(request, "figure", figure),
    }
    return render(request, "insight/comparison.html", context)


@require_safe
@fields_read_once()
def over_time(request: HttpRequest, key: str) -> HttpResponse:
    """The figure at the end of each period."""
    figure = asking.figure_named(key)
    try:
        told = _series(request, figure)
    except (NotCounted, NoPast) as error:
        return _refused(request, error)
    context = {
        "figure": figure,
        "shown": [_shown(one) for one in (told, told.earlier) if one],
        "every": told.every,
        "choices": [(one.value, label) for one, label in NAMED.items()],
        "hidden": list(asking.hidden(request)),
        "since": told.days[0],
        "back": asking.page_of(request, "figure", figure),
        "formats": [*sorted(formats()), *PICTURES],
    }
    return render(request, "insight/over_time.html", context)


@require_safe
@fields_read_once()
def over_time_file(request: HttpRequest, key: str, form: str) -> HttpResponseBase:
    """The series as a file with a column for each day, or its chart as a picture."""
    figure = asking.figure_named(key)
    try:
        told = _series(request, figure)
    except (NotCounted, NoPast) as error:
        return _refused(request, error)
    name = f"{key}-{told.every}"
    if form in PICTURES:
        media_type, draw = PICTURES[form]
        return file_of_bytes(request, draw(told), media_type, name, form)
    days = [day.isoformat() for day in told.days]
    labels = {"version": "version", "id": "id", "label": str(figure.title)} | {
        day: day for day in days
    }
    rows = [
        {"version": of.figure.version, "id": row.id, "label": row.label}
        | dict(zip(days, row.values, strict=True))
        for of in (told, told.earlier)
        if of
        for row in of.rows
    ]
    return file_of_records(request, form, name, labels, rows)


def _series(request: HttpRequest, figure: Figure) -> Series:
    of = asking.asked(request)
    return series(
        figure,
        viewer_of(request.user),
        every=_every(request),
        since=_day(request, asking.SINCE),
        until=asking.day_of(request),
        filters=of.filters,
        words=of.words,
    )


def _shown(told: Series) -> dict[str, Any]:
    return {
        "series": told,
        "of_how_many": of_how_many(told.told[-1]),
        "moments": [moment_in_words(told, place) for place in range(len(told.days))],
        "bases": [one.counted.base for one in told.told],
        "charts": {
            # What a chart says is escaped where it is drawn.
            layout.value: mark_safe(svg_of_series(told, layout=layout))  # noqa: S308
            for layout in Layout
        },
    }


def _every(request: HttpRequest) -> Every:
    words = request.GET.get(asking.EVERY, "") or Every.MONTH.value
    if words not in [one.value for one in Every]:
        known = ", ".join(one.value for one in Every)
        raise NotCounted(
            _("«%(words)s» er ikke en periode: skriv %(known)s.")
            % {
                "words": words,
                "known": known,
            }
        )
    return Every(words)


def _day(request: HttpRequest, key: str) -> date | None:
    words = request.GET.get(key, "").strip()
    return day_in_words(words) if words else None


def _refused(request: HttpRequest, error: NotCounted | NoPast) -> HttpResponse:
    message = error.message if isinstance(error, NoPast) else str(error)
    return asking.refused(request, str(message))
