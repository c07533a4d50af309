"""A column for each line, standing, from the earliest year to the last."""

from collections.abc import Sequence
from typing import Any

from overblikk.insight.drawing.finishing import NO_MARK, mark_of
from overblikk.insight.drawing.frame import Drawn, Layout

HEIGHT, WIDEST = 220, 44


def columns(lines: Sequence[Drawn], layout: Layout) -> dict[str, Any]:
    """The chart of the lines, whose labels are years; a year that none has stands empty."""
    by_year = {int(line.label): (place, line) for place, line in enumerate(lines)}
    years = range(min(by_year), max(by_year) + 1) if by_year else range(0)
    most = max((line.value for line in lines), default=0)
    step = min(WIDEST, (layout.width - 20) // max(len(years), 1))
    return {
        "data": {"values": [_datum(year, by_year.get(year)) for year in years]},
        "width": {"step": step},
        "height": HEIGHT,
        "encoding": {
            "x": {"field": "year", "type": "ordinal", "axis": _axis(step)},
            "y": {
                "field": "value",
                "type": "quantitative",
                "axis": None,
                "scale": {"domain": [0, most or 1], "nice": False},
            },
        },
        "layer": [
            {"mark": {"type": "bar"}, "encoding": {"href": {"field": "mark"}}},
            {"mark": {"type": "text", "dy": -8}, "encoding": {"text": {"field": "words"}}},
        ],
    }


def _datum(year: int, found: tuple[int, Drawn] | None) -> dict[str, Any]:
    if found is None:
        return {"year": year, "value": 0, "words": "", "mark": NO_MARK}
    place, line = found
    return {"year": year, "value": line.value, "words": line.words, "mark": mark_of(place)}


def _axis(step: int) -> dict[str, Any]:
    is_tight = step < WIDEST - 10
    return {
        "title": None,
        "ticks": False,
        "labelPadding": 6,
        "labelAngle": -90 if is_tight else 0,
    }
