"""A bar for each line, lying: its label before it, or above it where there is little room."""

from collections.abc import Sequence
from textwrap import shorten, wrap
from typing import Any

from overblikk.insight.drawing.finishing import mark_of
from overblikk.insight.drawing.frame import SIZE, Drawn, Layout

# Letters of a label on one line, and how high a line of letters is.
BEFORE, ABOVE = 36, 42
LINE = 15
# Room for the label before the bar, and for the number behind it.
LABEL_ROOM, NUMBER_ROOM = 250, 50


def bars(lines: Sequence[Drawn], layout: Layout) -> dict[str, Any]:
    """The chart of the lines, in their order; those of each group in a chart of their own."""
    groups: dict[str, list[tuple[int, Drawn]]] = {}
    for place, line in enumerate(lines):
        groups.setdefault(line.group, []).append((place, line))
    if len(groups) < 2:
        return _chart(list(enumerate(lines)), layout)
    charts = [_chart(of, layout) | {"title": _heading(group)} for group, of in groups.items()]
    return {"vconcat": charts, "spacing": 18}


def _heading(group: str) -> dict[str, Any]:
    return {"text": group, "anchor": "start", "frame": "bounds", "fontSize": SIZE, "offset": 8}


def _chart(lines: Sequence[tuple[int, Drawn]], layout: Layout) -> dict[str, Any]:
    is_wide = layout is Layout.WIDE
    room = NUMBER_ROOM + (LABEL_ROOM if is_wide else 0)
    # A chart of nothing but noughts has a scale all the same.
    scale = {
        "domain": [0, max((line.value for _place, line in lines), default=0) or 1],
        "nice": False,
    }
    return {
        "data": {"values": [_datum(place, line, is_wide) for place, line in lines]},
        "width": layout.width - room,
        "height": {"step": 36 if is_wide else 46},
        "encoding": {
            "y": {"field": "place", "type": "ordinal", "sort": None, "axis": None},
            "x": {"field": "value", "type": "quantitative", "axis": None, "scale": scale},
        },
        "layer": [_bar(is_wide), _number(is_wide), _label(is_wide)],
    }


def _datum(place: int, line: Drawn, is_wide: bool) -> dict[str, Any]:
    label = (
        _in_lines(line.label, BEFORE) if is_wide else [shorten(line.label, ABOVE, placeholder="…")]
    )
    rise = -LINE * (len(label) - 1) / 2
    datum = {"place": place, "value": line.value, "words": line.words}
    return datum | {"label": label, "rise": rise, "mark": mark_of(place)}


def _in_lines(label: str, letters: int) -> list[str]:
    lines = wrap(label, letters, max_lines=2, placeholder=" …")
    return lines or [""]


def _bar(is_wide: bool) -> dict[str, Any]:
    mark = {"type": "bar", "height": 20 if is_wide else 16, "yOffset": 0 if is_wide else 9}
    return {"mark": mark, "encoding": {"href": {"field": "mark"}}}


def _number(is_wide: bool) -> dict[str, Any]:
    mark = {"type": "text", "align": "left", "dx": 5, "dy": 1 if is_wide else 10}
    return {"mark": mark, "encoding": {"text": {"field": "words"}}}


def _label(is_wide: bool) -> dict[str, Any]:
    if is_wide:
        mark = {"type": "text", "align": "right", "dx": -8, "dy": {"expr": "datum.rise + 1"}}
    else:
        mark = {"type": "text", "align": "left", "dx": 0, "dy": -9}
    at_the_left = {"text": {"field": "label"}, "x": {"datum": 0}}
    return {"mark": mark | {"lineHeight": LINE}, "encoding": at_the_left}
