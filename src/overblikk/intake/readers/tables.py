"""What a file that has been read holds."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

Value = str | int | float | bool | date | datetime | None
# An area of merged cells: its first row and column, its last row and column; rows are numbered
# as in the file, columns from 0.
Merge = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Cell:
    """One value and where it stands, e.g. "B7".

    Where an initiative stands on several lines, `parts` are the cells under one heading, each
    with its place; `value` is then their texts on a line each.
    """

    value: Value
    place: str
    parts: tuple["Cell", ...] = ()


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


class Why(StrEnum):
    """As what words that are no part of a row were understood."""

    TITLE = "title"
    HEADING = "heading"
    REPEATED_HEADING = "repeated_heading"
    GROUP = "group"
    TOTAL = "total"
    NOTE = "note"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Kept:
    """Words that are no part of a row, where they stand, and as what they were understood."""

    value: Value
    place: str
    why: Why


@dataclass(frozen=True)
class Table:
    """A table in a sheet or a document, or the whole of a CSV file (`sheet` is then "").

    Every cell of the sheet that holds something is in a row, in the heading row or in `kept`.
    A sheet that holds no initiatives is a table without rows, all of it kept.
    """

    sheet: str
    header_row: int
    headers: list[str]
    rows: Sequence[Row]
    notes: list[Note] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    # What is said around it of all its amounts, such as "mill. kr, eks. mva."; mostly nothing.
    of_amounts: str = ""


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


def table_name(number: int, title: str) -> str:
    """What a table in a document is called where its cells are named as a place."""
    return f"Tabell {number}: {title[:60]}" if title else f"Tabell {number}"
