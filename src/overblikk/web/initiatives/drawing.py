"""The ties of an initiative as a drawing: where each box, line and word stands."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from overblikk.web.initiatives.ties import Ties

# More than these are told in the list alone.
MOST = 12
WIDTH = 760
COLUMN, MIDDLE = 240, 190
BOX, GAP, HEADING, MORE = 42, 8, 24, 20
PER_LINE = {"side": 31, "middle": 24}


@dataclass(frozen=True)
class Line:
    """Words on a line of their own."""

    x: int
    y: int
    words: str


@dataclass(frozen=True)
class Box:
    """A named box and, except for the one in the middle, the line that ties it to that."""

    x: int
    y: int
    width: int
    height: int
    lines: list[Line]
    sort: str
    tie: str = ""


@dataclass(frozen=True)
class Drawing:
    """The boxes and the words beside them, within a width and a height."""

    width: int
    height: int
    boxes: list[Box]
    headings: list[Line]
    left_out: list[Line]
    # How many are not drawn.
    more: int


def drawing_of(name: str, ties: Sequence[Ties]) -> Drawing | None:
    """The drawing; None where there is nothing to draw."""
    if not ties:
        return None
    shares = _shares([len(one.names) for one in ties])
    sides = _sides(list(zip(ties, shares, strict=True)))
    height = max(BOX * 2, *(_height(side) for side in sides))
    drawing = Drawing(WIDTH, height, [], [], [], sum(len(one.names) for one in ties) - sum(shares))
    for side, x in zip(sides, (0, WIDTH - COLUMN), strict=True):
        _draw_side(drawing, side, x)
    left = (WIDTH - MIDDLE) // 2
    top = height // 2 - BOX * 3 // 4
    drawing.boxes.append(_box(name, left, top, MIDDLE, BOX * 3 // 2, "middle"))
    return drawing


def _shares(counts: Sequence[int]) -> list[int]:
    """How many of each to draw: one of each in turn while there is room."""
    shares = [0] * len(counts)
    for turn in count():
        for place, of in enumerate(counts):
            if turn < of and sum(shares) < MOST:
                shares[place] += 1
        if sum(shares) == min(MOST, sum(counts)):
            return shares
    raise AssertionError


_Side = list[tuple[Ties, int]]


def _sides(ties: _Side) -> tuple[_Side, _Side]:
    """The ties parted on two sides of about the same height."""
    left: _Side = []
    right: _Side = []
    for one in sorted(ties, key=lambda pair: -pair[1]):
        shorter = left if _height(left) <= _height(right) else right
        shorter.append(one)
    return sorted(left, key=ties.index), sorted(right, key=ties.index)


def _height(side: _Side) -> int:
    return sum(
        HEADING + share * (BOX + GAP) + (MORE if share < len(one.names) else 0)
        for one, share in side
    )


def _draw_side(drawing: Drawing, side: _Side, x: int) -> None:
    y = (drawing.height - _height(side)) // 2
    for ties, share in side:
        drawing.headings.append(Line(x, y + HEADING - GAP, ties.label))
        y += HEADING
        for name in ties.names[:share]:
            sort = "body" if ties.are_bodies else "initiative"
            tie = _tie(drawing.height // 2, x, y + BOX // 2)
            drawing.boxes.append(_box(name, x, y, COLUMN, BOX, sort, tie))
            y += BOX + GAP
        if left_out := len(ties.names) - share:
            drawing.left_out.append(Line(x, y + MORE // 2, str(left_out)))
            y += MORE


def _tie(middle: int, x: int, y: int) -> str:
    """A curve from the box in the middle to the near side of another."""
    is_left = x == 0
    from_ = (WIDTH - MIDDLE) // 2 if is_left else (WIDTH + MIDDLE) // 2
    to = COLUMN if is_left else x
    bend = (from_ + to) // 2
    return f"M{from_} {middle}C{bend} {middle} {bend} {y} {to} {y}"


def _box(name: str, x: int, y: int, width: int, height: int, sort: str, tie: str = "") -> Box:
    per_line = PER_LINE["middle" if sort == "middle" else "side"]
    words = textwrap.wrap(name, per_line, max_lines=2, placeholder=" …")
    # Lines are 16 high, and as a block in the middle of the box.
    first = y + height // 2 + 5 - 8 * (len(words) - 1)
    lines = [Line(x + 10, first + 16 * place, one) for place, one in enumerate(words)]
    return Box(x, y, width, height, lines, sort, tie)
