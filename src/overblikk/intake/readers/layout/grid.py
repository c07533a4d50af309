"""A sheet as rows of values with their places, before anything in it is understood."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from itertools import chain, repeat
from typing import Any

from overblikk.intake.readers.tables import (
    Cell,
    Kept,
    Merge,
    Note,
    Value,
    Why,
    column_letters,
)
from overblikk.intake.rules.headings import recognise
from overblikk.intake.rules.texts import as_text


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds something: its number in the file, and its values from column 0."""

    number: int
    values: list[Value]

    def at(self, column: int) -> Value:
        """The value in the column, or None."""
        return self.values[column] if column < len(self.values) else None

    def filled(self) -> list[int]:
        """The columns that hold something."""
        return [column for column, value in enumerate(self.values) if value is not None]


@dataclass(frozen=True)
class Grid:
    """The lines of a sheet, and how many rows and columns each merged cell covers."""

    sheet: str
    lines: Sequence[Line]
    notes: Sequence[Note] = ()
    merged: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    paths: Sequence[str] = ()

    def place(self, column: int, number: int) -> str:
        """Where a value stands: "B7", or "7/eier/navn" in what has no cells."""
        if self.paths:
            return f"{number}/{self.paths[column]}"
        return f"{column_letters(column)}{number}"

    def cell(self, column: int, line: Line) -> Cell:
        """The value with its place."""
        return Cell(line.at(column), self.place(column, line.number))

    def cells(self, line: Line, width: int) -> list[Cell]:
        """The first so many cells of the line, with their places."""
        if self.paths:
            return [self.cell(column, line) for column in range(width)]
        letters = map(column_letters, range(width))
        values = chain(line.values, repeat(None))
        return [Cell(v, f"{c}{line.number}") for c, v in zip(letters, values, strict=False)]

    def width(self, column: int, line: Line) -> int:
        """How many columns the cell covers."""
        return self.merged.get((line.number, column), (1, 1))[1]

    def kept(self, lines: Iterable[Line], why: Why) -> list[Kept]:
        """All that the lines hold, as no part of a row."""
        return [
            Kept(line.values[column], self.place(column, line.number), why)
            for line in lines
            for column in line.filled()
        ]

    def within(self, columns: range) -> "Grid":
        """The same sheet with nothing outside the columns."""
        lines = [
            Line(
                line.number,
                [value if n in columns else None for n, value in enumerate(line.values)],
            )
            for line in self.lines
        ]
        return replace(self, lines=[line for line in lines if line.filled()])


def grid_of(
    sheet: str,
    raw: Iterable[tuple[int, list[Any]]],
    *,
    notes: Sequence[Note] = (),
    merged: Iterable[Merge] = (),
    paths: Sequence[str] = (),
) -> Grid:
    """The sheet that the child process told of."""
    lines = [Line(number, [_value(value) for value in values]) for number, values in raw]
    sizes = {
        (top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in merged
    }
    return Grid(sheet, lines, notes, sizes, paths)


def _value(value: Any) -> Value:
    if not isinstance(value, dict):
        return value
    if "moment" in value:
        return datetime.fromisoformat(value["moment"])
    return date.fromisoformat(value["day"])


def words(value: Value) -> str:
    """The value as words on one line."""
    return " ".join(as_text(value).split())


@lru_cache(maxsize=4096)
def field_of(heading: str) -> str | None:
    """The field that a heading names; what a table is like is told by these."""
    return recognise(heading)


def heading_field(value: Value) -> str | None:
    """The field that a value names as a heading."""
    return field_of(words(value)) if isinstance(value, str) and len(value) <= 300 else None
