"""What runs along the top and bottom of pages, known by its place and by coming again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from overblikk.documents.reading import limits
from overblikk.documents.reading.lines import Line

_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlc]{1,7}", re.IGNORECASE)
# Lines from the edge that may be such, and how far from it, of the page's height.
_DEEPEST, _FARTHEST = 6, 0.2
_SAME_PLACE = 4.0
_JUST_BELOW = 40.0


@dataclass(slots=True)
class Edge:
    """A line near the top or bottom: its place, its words without numbers, and the numbers."""

    line: Line
    shape: str
    numbers: list[int]
    is_top: bool


@dataclass(slots=True)
class Leaf:
    """A page's lines as its file has them, with the printed number where the file states one.

    `problems` are codes of what was noticed.
    """

    number: int
    lines: list[Line]
    width: float = 0.0
    height: float = 0.0
    label: str = ""
    outcome: str = "text"
    problems: list[str] = field(default_factory=list)
    edges: dict[tuple[str, bool], list[Edge]] = field(default_factory=dict)


def without_running(leaves: Iterable[Leaf]) -> Iterator[Leaf]:
    """The leaves without running headers and footers, with the number printed in them.

    A few neighbours of each are held, and no more.
    """
    window: list[Leaf] = []
    next_out = 0
    for leaf in leaves:
        leaf.edges = _edges(leaf)
        window.append(leaf)
        if len(window) - next_out > limits.NEIGHBOURS:
            yield _bared(window, next_out)
            next_out += 1
        if next_out > limits.NEIGHBOURS:
            window.pop(0)
            next_out -= 1
    for at in range(next_out, len(window)):
        yield _bared(window, at)


def _edges(leaf: Leaf) -> dict[tuple[str, bool], list[Edge]]:
    """The lines near the top and bottom, by their words and which of the two it is."""
    near, far = _FARTHEST * leaf.height, (1 - _FARTHEST) * leaf.height
    by_top = attrgetter("top")
    top = sorted([line for line in leaf.lines if line.bottom < near], key=by_top)[:_DEEPEST]
    bottom = sorted([line for line in leaf.lines if line.top > far], key=by_top)[-_DEEPEST:]
    edges: dict[tuple[str, bool], list[Edge]] = {}
    for edge in [_edge(line, True) for line in top] + [_edge(line, False) for line in bottom]:
        edges.setdefault((edge.shape, edge.is_top), []).append(edge)
    return edges


def _edge(line: Line, is_top: bool) -> Edge:
    numbers = [int(found) for found in _DIGITS.findall(line.text) if len(found) < 6]
    is_roman = _ROMAN.fullmatch(line.text) is not None
    return Edge(line, "i" if is_roman else _DIGITS.sub("#", line.text), numbers, is_top)


def _bared(window: list[Leaf], at: int) -> Leaf:
    leaf = window[at]
    others = window[:at] + window[at + 1 :]
    needed = 1 if len(window) < 4 else 2
    running = [
        edge
        for edges in leaf.edges.values()
        for edge in edges
        if edge.line.text == leaf.label
        or (len(_again(edge, leaf, others)) >= needed and not _heads_columns(edge.line, leaf))
    ]
    leaf.label = leaf.label or next(
        (label for edge in reversed(running) if (label := _printed(edge, leaf, others))), ""
    )
    gone = {id(edge.line) for edge in running}
    leaf.lines = [line for line in leaf.lines if id(line) not in gone]
    return leaf


def _heads_columns(line: Line, leaf: Leaf) -> bool:
    """Is it one of several words straight over what stands below, as a table's headings do?"""
    row = [other for other in leaf.lines if other.is_level_with(line)]
    below = [other for other in leaf.lines if 0 < other.top - line.top < _JUST_BELOW]
    over = [one for one in row if any(abs(one.left - other.left) < 3 for other in below)]
    return len(over) > 1


def _again(edge: Edge, leaf: Leaf, others: list[Leaf]) -> list[tuple[Leaf, Edge]]:
    """The same line on other pages; of a bare number, the number that their order gives."""
    return [
        (other, theirs)
        for other in others
        for theirs in other.edges.get((edge.shape, edge.is_top), ())
        if abs(theirs.line.bottom - edge.line.bottom) < _SAME_PLACE
        and (edge.shape != "#" or _is_in_step(edge, leaf, theirs, other, 0))
    ]


def _is_in_step(edge: Edge, leaf: Leaf, theirs: Edge, other: Leaf, which: int) -> bool:
    if which >= min(len(edge.numbers), len(theirs.numbers)):
        return False
    return theirs.numbers[which] - edge.numbers[which] == other.number - leaf.number


def _printed(edge: Edge, leaf: Leaf, others: list[Leaf]) -> str:
    if edge.shape == "i":
        return edge.line.text
    again = _again(edge, leaf, others)
    for which, number in enumerate(edge.numbers):
        if any(_is_in_step(edge, leaf, theirs, other, which) for other, theirs in again):
            return str(number)
    return ""
