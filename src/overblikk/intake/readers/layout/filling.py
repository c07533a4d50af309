"""Values that are said once for several rows: in cells merged downwards, or on the first row."""

import re
from collections.abc import Sequence

from overblikk.intake.readers import limits
from overblikk.intake.readers.layout.grid import Grid, Line
from overblikk.intake.readers.layout.shape import Shape
from overblikk.intake.readers.tables import Cell

_OF_GROUPS = ("responsible_organisation", "responsible_ministry", "portfolios", "strategies")
_GROUPS = re.compile(
    r"\b(?:\w*områd(?:e|er)|\w*sektor|tema|hovedmål|hovudmål|mål|\w*satsing|kategori|gruppe|\w*program|"
    r"kapittel|\w*avdeling|\w*seksjon)\b",
    re.IGNORECASE,
)


def merged_down(grid: Grid, lines: Sequence[Line]) -> dict[tuple[int, int], Cell]:
    """By number and column, the value of each cell that a merged cell above it covers."""
    by_number = {line.number: line for line in lines}
    down: dict[tuple[int, int], Cell] = {}
    left = limits.CELLS
    for (top, column), (rows, _columns) in grid.merged.items():
        first = by_number.get(top)
        # Areas that overlap are no person's work; they cost no more than a sheet may hold.
        left -= rows
        if rows < 2 or first is None or first.at(column) is None or left < 0:
            continue
        for number in range(top + 1, top + rows):
            if number in by_number and by_number[number].at(column) is None:
                down[number, column] = grid.cell(column, first)
    return down


def said_once(grid: Grid, lines: Sequence[Line], shape: Shape) -> dict[tuple[int, int], Cell]:
    """By number and column, the value of each blank cell in a column left of the names that says
    each group's value on its first row alone.

    Where a value is said on two rows that follow each other, blank is blank.
    """
    down: dict[tuple[int, int], Cell] = {}
    outer: set[int] | None = None
    for column in range(shape.name):
        values = [line.at(column) for line in lines]
        said = [value for value in values if value is not None]
        if not (_is_of_groups(shape, column) and values and values[0] is not None):
            continue
        if len(said) == len(values) or len(set(said)) < len(said):
            continue
        blank = {at for at, value in enumerate(values) if value is None}
        # Where it is blank the groups that it stands in are too.
        is_within = outer is not None and blank <= outer
        if len(said) > len(values) * 0.7 and not is_within:
            continue
        outer = blank
        last = grid.cell(column, lines[0])
        for line in lines:
            if line.at(column) is not None:
                last = grid.cell(column, line)
            else:
                down[line.number, column] = last
    return down


def _is_of_groups(shape: Shape, column: int) -> bool:
    text = shape.texts[column] if column < len(shape.texts) else ""
    return shape.fields[column] in _OF_GROUPS or bool(_GROUPS.search(text))
