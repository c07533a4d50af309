"""A series: a small chart of each line over the same moments, on the same scale or its own.

Lines on top of each other are told apart by colours; side by side they need none, and their names
stand above them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from overblikk.insight.drawing.frame import BLUE, Layout

HEIGHT = 64
COLUMNS = {Layout.WIDE: 2, Layout.NARROW: 1}
# Room for the numbers of the scale, and for the last number behind the line.
BESIDE = 80
LETTERS = 40
# So many moments have their names below each chart.
NAMED = 3


@dataclass(frozen=True)
class Panel:
    """A line with its number at each moment, and the last of them as it is read."""

    label: str
    values: Sequence[int]
    last: str


def panels(
    drawn: Sequence[Panel], moments: Sequence[str], layout: Layout, *, one_scale: bool = True
) -> dict[str, Any]:
    """The charts in their order; `moments` are the names of these."""
    columns = COLUMNS[layout]
    return {
        "data": {"values": [datum for one in enumerate(drawn) for datum in _data(*one)]},
        "params": [
            {"name": "moments", "value": list(moments)},
            {"name": "names", "value": [_short(one.label) for one in drawn]},
        ],
        "facet": {"field": "line", "type": "ordinal", "header": _HEADER},
        "columns": columns,
        "spacing": {"row": 14, "column": 12},
        "resolve": {"scale": {"y": "shared" if one_scale else "independent"}},
        "spec": {
            "width": layout.width // columns - BESIDE,
            "height": HEIGHT,
            "encoding": {"x": _along(moments), "y": _UP},
            "layer": [_AREA, _STROKE, _LAST],
        },
    }


_HEADER = {
    "title": None,
    "labelExpr": "names[datum.value]",
    "labelAnchor": "start",
    "labelFontSize": 13,
    "labelFontWeight": 600,
    "labelPadding": 4,
}
_UP = {
    "field": "value",
    "type": "quantitative",
    "scale": {"zero": True, "nice": 2},
    "axis": {"title": None, "tickMinStep": 1, "tickCount": 2, "domain": False, "ticks": False},
}
_AREA = {"mark": {"type": "area", "color": BLUE, "opacity": 0.2}}
_STROKE = {"mark": {"type": "line", "color": BLUE, "strokeWidth": 2}}
_LAST = {
    "mark": {"type": "text", "align": "left", "dx": 5},
    "encoding": {"text": {"field": "words"}},
    "transform": [{"filter": "isValid(datum.words)"}],
}


def _short(label: str) -> str:
    return shorten(label, LETTERS, placeholder=" …")


def _along(moments: Sequence[str]) -> dict[str, Any]:
    last = len(moments) - 1
    named = sorted({round(last * step / (NAMED - 1)) for step in range(NAMED)}) if last else [0]
    axis = {"values": named, "labelExpr": "moments[datum.value]", "grid": False, "labelFlush": True}
    return {
        "field": "place",
        "type": "quantitative",
        "scale": {"nice": False},
        "axis": axis | {"title": None, "labelFontSize": 11, "tickSize": 4},
    }


def _data(line: int, one: Panel) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = [
        {"line": line, "place": place, "value": value} for place, value in enumerate(one.values)
    ]
    data[-1]["words"] = one.last
    return data
