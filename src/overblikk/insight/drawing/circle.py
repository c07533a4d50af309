"""A network as a circle: names around it, and a line between each two, thicker for more."""

import math
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from overblikk.insight.drawing.engine import drawn
from overblikk.insight.drawing.finishing import finished
from overblikk.insight.drawing.frame import BLUE, INK, Layout, framed
from overblikk.insight.network import Node, Tie
from overblikk.insight.structure import Link

# More names than this stand on top of each other.
MOST = 24
RADIUS, AROUND = 150, 190
LETTERS = 30
THICKEST = 8
T = TypeVar("T", bound=Tie)


def svg_of_network(ties: Sequence[Tie], *, title: str) -> str:
    """The network of those who share most, in the reader's language; all ties stand in a list."""
    thicker = _("Strekene er tykkere jo flere tiltak to har felles.")
    cut = _("Viser de %(most)s som har mest felles.")
    return _drawn(ties, title, thicker, cut, _shared)


def svg_of_structure(links: Sequence[Link], *, title: str) -> str:
    """The initiatives that most others are tied to, with these; all links stand in a list."""
    cut = _("Viser %(most)s av dem, med dem som flest er knyttet til.")
    return _drawn(links, title, "", cut, _told)


def _shared(tie: Tie) -> str:
    return ngettext(
        "%(a)s og %(b)s: %(n)s tiltak.", "%(a)s og %(b)s: %(n)s tiltak.", tie.weight
    ) % {"a": tie.first.name, "b": tie.other.name, "n": tie.weight}


def _told(link: Link) -> str:
    return f"{link.first.name} {link.how} {link.other.name}."


def _drawn(
    ties: Sequence[T], title: str, below: str, cut: str, sentence: Callable[[T], str]
) -> str:
    """The circle; `below` is said of it, and `cut` where not all ties are in it."""
    nodes = _strongest(ties)
    chosen = [tie for tie in ties if tie.first in nodes and tie.other in nodes]
    left_out = cut % {"most": len(nodes)} if len(chosen) < len(ties) else ""
    said = " ".join(filter(None, (below, left_out)))
    chart = framed(_circle(nodes, chosen), Layout.WIDE, title="", below=said)
    description = " ".join(filter(None, [said, *map(sentence, chosen)]))
    return finished(drawn(chart), id_="network", title=title, description=description)


def _strongest(ties: Sequence[Tie]) -> list[Node]:
    nodes: dict[str, Node] = {}
    for tie in ties:
        new = {node.id: node for node in (tie.first, tie.other) if node.id not in nodes}
        if len(nodes) + len(new) > MOST:
            break
        nodes |= new
    return sorted(nodes.values(), key=lambda node: node.name)


def _circle(nodes: Sequence[Node], ties: Sequence[Tie]) -> dict[str, Any]:
    turn = {node.id: 2 * math.pi * place / len(nodes) for place, node in enumerate(nodes)}
    heaviest = max((tie.weight for tie in ties), default=1)
    side = 2 * AROUND
    scale = {"domain": [-AROUND, AROUND], "nice": False}
    axes = {
        axis: {"field": axis, "type": "quantitative", "scale": scale, "axis": None}
        for axis in ("x", "y")
    }
    lines = [_line(tie, turn, heaviest) for tie in ties]
    return {
        "width": side,
        "height": side,
        "encoding": axes,
        "layer": [
            {
                "data": {"values": lines},
                "mark": _LINE,
                "encoding": {"x2": {"field": "x2"}, "y2": {"field": "y2"}},
            },
            {"data": {"values": [_dot(node, turn) for node in nodes]}, "mark": _DOT},
            *(_names(nodes, turn, is_left=is_left) for is_left in (False, True)),
        ],
    }


_LINE = {
    "type": "rule",
    "color": BLUE,
    "opacity": 0.55,
    "strokeWidth": {"expr": "datum.thick"},
    "strokeCap": "round",
}
_DOT = {"type": "circle", "color": INK, "size": 40, "opacity": 1}


def _line(tie: Tie, turn: dict[str, float], heaviest: int) -> dict[str, float]:
    (x, y), (x2, y2) = (_at(turn[node.id], RADIUS) for node in (tie.first, tie.other))
    thick = 1 + (THICKEST - 1) * tie.weight / heaviest
    return {"x": x, "y": y, "x2": x2, "y2": y2, "thick": round(thick, 2)}


def _dot(node: Node, turn: dict[str, float]) -> dict[str, float]:
    x, y = _at(turn[node.id], RADIUS)
    return {"x": x, "y": y}


def _names(nodes: Sequence[Node], turn: dict[str, float], *, is_left: bool) -> dict[str, Any]:
    """Each outwards from its dot, on the left side read towards it."""
    values = []
    for node in nodes:
        if (math.cos(turn[node.id]) < -1e-9) is is_left:
            x, y = _at(turn[node.id], RADIUS + 10)
            degrees = -math.degrees(turn[node.id]) + (180 if is_left else 0)
            name = node.name if len(node.name) <= LETTERS else f"{node.name[:LETTERS].rstrip()}…"
            values.append({"x": x, "y": y, "name": name, "turned": round(degrees, 2)})
    mark = {"type": "text", "align": "right" if is_left else "left", "fontSize": 12}
    return {
        "data": {"values": values},
        "mark": mark | {"angle": {"expr": "datum.turned"}},
        "encoding": {"text": {"field": "name"}},
    }


def _at(turned: float, far: float) -> tuple[float, float]:
    return round(far * math.cos(turned), 2), round(far * math.sin(turned), 2)
