"""What a file that has been read holds."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

Value = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One value and where it stands, e.g. "B7"."""

    value: Value
    place: str


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row; its number is the one in the file or sheet, from 1.

    There are at least as many cells as the table has headers, and more where the row
    runs past them.
    """

    number: int
    cells: list[Cell]


@dataclass(frozen=True)
class Note:
    """Something to know of one cell: `code` is formula_without_value or error_value."""

    place: str
    code: str


@dataclass(frozen=True)
class Table:
    """One sheet, or the whole of a CSV file (`sheet` is then "")."""

    sheet: str
    header_row: int
    headers: list[str]
    rows: list[Row]
    notes: list[Note] = field(default_factory=list)


@lru_cache(maxsize=1024)
def column_letters(column: int) -> str:
    """The letters of a column counted from 0: 0 is "A", 26 is "AA"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def place(column: int, row: int) -> str:
    """The place of a cell: column counted from 0, row as numbered in the file."""
    return f"{column_letters(column)}{row}"
