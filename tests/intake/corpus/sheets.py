"""A sheet written down as text: a line for each row, its cells parted by bars."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

Value = str | int | float | bool | date | None
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_CELL = re.compile(r"([A-Z]+)(\d+)")


@dataclass(frozen=True)
class Sheet:
    """A sheet by its name: its rows, and the merged areas as first row, first column, last row
    and last column, all from 0."""

    name: str
    rows: list[list[Value]]
    merged: list[tuple[int, int, int, int]]

    def filled(self) -> list[tuple[int, int]]:
        """Row and column of each cell that holds something."""
        return [
            (row, column)
            for row, values in enumerate(self.rows)
            for column, value in enumerate(values)
            if value is not None
        ]


def sheet_of(told: dict[str, Any]) -> Sheet:
    """The sheet that a layout's TOML writes down."""
    lines = told["grid"].removeprefix("\n").removesuffix("\n").split("\n")
    rows = [[_value(cell.strip()) for cell in line.split("|")] if line else [] for line in lines]
    return Sheet(told.get("name", "Ark1"), rows, [_area(a) for a in told.get("merged", [])])


def _value(words: str) -> Value:
    """A day, a number, or words; an apostrophe before a number makes it words, as in a sheet."""
    if not words:
        return None
    if _DAY.fullmatch(words):
        return date.fromisoformat(words)
    if _NUMBER.fullmatch(words):
        return float(words) if "." in words else int(words)
    return words.removeprefix("'").replace("\\n", "\n")


def _area(words: str) -> tuple[int, int, int, int]:
    first, last = (_CELL.fullmatch(one) for one in words.split(":"))
    assert first
    assert last
    return (int(first[2]) - 1, _column(first[1]), int(last[2]) - 1, _column(last[1]))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
