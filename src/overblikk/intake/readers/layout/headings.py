"""The line or lines that hold a table's headings, and each column's heading out of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce

from overblikk.intake.readers import limits
from overblikk.intake.readers.layout.grid import Grid, Line, field_of, heading_field, words
from overblikk.intake.readers.layout.of_amounts import unit_said
from overblikk.intake.readers.tables import Value

_LONGEST = 300
_LONGEST_CHILD = 60
# What is said of whatever the heading above names: "Kontaktperson", "Navn" is no initiative's name.
_OF_ANYTHING = ("name", "external_identifiers", "address")
_OF_THE_SHEET = re.compile(
    r"oppdatert|sist endra|sist endret|dato\b|versjon|per \d|pr\.? \d|side \d", re.I
)
_PERSON_OR_BODY = re.compile(
    r"kontakt|leder|leiar|leverandør|eier|eigar|ansvar|person|partner", re.I
)
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR = range(1990, 2101)
_LOOKED_BELOW = 50


@dataclass(frozen=True)
class Headings:
    """The positions of a table's first and last heading line, and what each column is called."""

    first: int
    last: int
    texts: list[str]

    @property
    def fields(self) -> list[str | None]:
        """The field that each column's heading names."""
        return [field_of(text) for text in self.texts]


def found(grid: Grid) -> Headings:
    """The headings of the table that begins highest in the sheet.

    Their line is the one among the first 20 that names most fields, the first of those that are
    equal; where less than two are named, one of texts alone that is as wide as the table.
    """
    if grid.paths:
        last = max(n for n, line in enumerate(grid.lines) if line.number <= 0)
        return _of_lines(grid, 0, last)
    return from_line(grid, _position(grid))


def from_line(grid: Grid, position: int) -> Headings:
    """The headings whose main line stands at the position, with those above and beneath it."""
    first = last = position
    while first and position - first < 2 and _are_parents(grid, first):
        first -= 1
    if _are_children(grid, last):
        last += 1
    return _of_lines(grid, first, last)


def fields_named(line: Line) -> set[str]:
    """The fields that the values of a line name as headings."""
    return {named for value in line.values if (named := heading_field(value))}


def are_missing(grid: Grid) -> bool:
    """Whether the sheet begins with its first initiative: no line names a field, and its first
    says what lines below say in the same columns, or a day or a year as they do. What is said
    again as a whole is headings."""
    first, below = grid.lines[0], grid.lines[1:_LOOKED_BELOW]
    if grid.paths or not below or any(map(fields_named, grid.lines[:_LOOKED_BELOW])):
        return False
    if any(line.values == first.values for line in below):
        return False
    return len(first.filled()) > 2 and any(
        _is_like_those_below(first.at(column), [line.at(column) for line in below])
        for column in first.filled()
    )


def _is_like_those_below(value: Value, below: Sequence[Value]) -> bool:
    if isinstance(value, str) and not value.isdecimal():
        return value in below
    said = [one for one in below if one is not None]
    return _is_time(value) and len(said) > 1 and all(map(_is_time, said))


def _is_time(value: Value) -> bool:
    if isinstance(value, str) and value.isdecimal():
        value = int(value[:9])
    return isinstance(value, date) or (isinstance(value, int | float) and value in _YEAR)


def looks_like_headings(line: Line) -> bool:
    """Whether most of the line's values are headings that are known, at least two."""
    filled = line.filled()
    known = sum(heading_field(line.values[column]) is not None for column in filled)
    return len(fields_named(line)) > 1 and known > len(filled) / 2


def _position(grid: Grid) -> int:
    first = grid.lines[: limits.ROWS_BEFORE_DATA]
    counts = [len(fields_named(line)) for line in first]
    best = max(counts)
    if best > 1:
        return counts.index(best)
    widest = max(len(line.filled()) for line in first)
    for position, line in enumerate(first):
        filled = line.filled()
        # One that names a field, with others beside it, heads also rows that run past it.
        is_enough = len(filled) >= max(1, widest * 0.6) or (counts[position] and len(filled) > 1)
        if is_enough and all(_may_head(line.at(c)) for c in filled):
            is_wide = len(filled) > 2 or not best
            return position if is_wide or counts[position] else counts.index(best)
    return counts.index(best)


def _may_head(value: Value) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST and not re.match(r"https?:|\d", value)


def _are_parents(grid: Grid, position: int) -> bool:
    """Whether the line above holds headings that each stand over several below."""
    above, line = grid.lines[position - 1], grid.lines[position]
    filled = above.filled()
    if line.number - above.number != 1:
        return False
    if not all(_may_head(above.at(c)) or _may_be_child(above.at(c)) for c in filled):
        return False
    if len(filled) == 1 and (filled == line.filled()[:1] or filled == [0]):
        # A title, unless its cell is merged over some of the headings and not over all.
        width, over = grid.width(filled[0], above), len(line.filled())
        return 1 < width < over and over > 2
    if not _has_merges(grid, above):
        titles = [words(above.at(column)) for column in filled]
        if any(_OF_THE_SHEET.search(title) or unit_said(title) for title in titles):
            return False
        if len(filled) == 1 and len(titles[0].split()) > 3:
            return False
    under = [c for c in line.filled() if above.at(c) is None and c > filled[0]]
    return bool(under) and len(filled) < len(line.values)


def _are_children(grid: Grid, position: int) -> bool:
    """Whether the line beneath holds headings that stand under those of the line, parting them."""
    line = grid.lines[position]
    below = grid.lines[position + 1] if position + 1 < len(grid.lines) else None
    if below is None or below.number - line.number != 1:
        return False
    filled = below.filled()
    parted = [c for c in filled if line.at(c) is None]
    if not parted or not all(_may_be_child(below.at(c)) for c in filled):
        return False
    parents = [_parent(grid, line, column) for column in filled]
    if None in parents or len(filled) == len(set(parents)):
        return False
    # A row of data fills the first column, under a heading that nothing parts.
    known = len(fields_named(below))
    return _has_merges(grid, line) or line.filled()[0] not in filled or known > 1


def _may_be_child(value: Value) -> bool:
    if isinstance(value, float | int) and not isinstance(value, bool):
        return value in _YEAR
    return isinstance(value, str) and len(value) <= _LONGEST_CHILD


def _parent(grid: Grid, line: Line, column: int) -> int | None:
    """The column of the heading that stands over the column: its own, or the nearest to the left
    where nothing is known to be merged."""
    if line.at(column) is not None:
        return column
    for left in range(column - 1, -1, -1):
        if line.at(left) is not None:
            width = grid.width(left, line)
            is_over = left + width > column if _has_merges(grid, line) else True
            return left if is_over else None
    return None


def _has_merges(grid: Grid, line: Line) -> bool:
    return any(grid.width(column, line) > 1 for column in line.filled())


def _of_lines(grid: Grid, first: int, last: int) -> Headings:
    lines = grid.lines[first : last + 1]
    width = max(len(line.values) for line in lines)
    texts = []
    for column in range(width):
        parts = [_over(grid, lines, level, column) for level in range(len(lines))]
        texts.append(reduce(joined, parts, ""))
    return Headings(first, last, texts)


def _over(grid: Grid, lines: Sequence[Line], level: int, column: int) -> str:
    """The heading of a level that counts for a column, "" for none."""
    line = lines[level]
    if line.at(column) is not None or level == len(lines) - 1:
        return words(line.at(column))
    if grid.paths or all(below.at(column) is None for below in lines[level + 1 :]):
        return words(line.at(column))
    parent = _parent(grid, line, column)
    return "" if parent is None else words(line.at(parent))


def joined(parent: str, child: str) -> str:
    """One heading of one that stands over another, so that what it names is still known.

    The child alone, with what its parent says in brackets, where it names a field that is not
    merely said of what the parent names; else both.
    """
    if not parent or not child or parent == child:
        return parent or child
    both = f"{parent} {child}"
    named = field_of(child)
    if field_of(both) or named is None:
        return both
    above = field_of(parent)
    if named in _OF_ANYTHING and (above not in (None, "name") or _PERSON_OR_BODY.search(parent)):
        return both
    of_amounts = _IN_BRACKETS.findall(parent)
    if named.startswith("amounts"):
        of_amounts += _YEARS.findall(_IN_BRACKETS.sub("", parent))
    return " ".join((child, *of_amounts))
