"""The register's own template come back: read as it was made, and nothing in it is guessed at."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from overblikk.intake.readers.layout.grid import Grid, Line, field_of, words
from overblikk.intake.readers.tables import Cell, Row, Table, Value, Why
from overblikk.lib.exports.cells import FORMULA, MARK

# By language, the heading of the column with the register's own numbers, which no other overview
# has. The template's sheet of tables is the one where it stands.
NUMBER_HEADINGS = {
    "nb": "Nummer i Overblikk",
    "nn": "Nummer i Overblikk",
    "en": "Number in Overblikk",
}
_HEADINGS = {heading.casefold() for heading in NUMBER_HEADINGS.values()}
# Somebody may have put a title above it.
_LOOKED_AT = 10


def templates_in(grids: Sequence[Grid]) -> list[Table] | None:
    """The tables of a file that has the template in it, other sheets kept whole; else None."""
    tables = [_of_template(grid) for grid in grids]
    if not any(tables):
        return None
    return [
        table or Table(grid.sheet, 0, [], [], kept=grid.kept(grid.lines, Why.SHEET))
        for table, grid in zip(tables, grids, strict=True)
    ]


def _of_template(grid: Grid) -> Table | None:
    at = next((n for n, line in enumerate(grid.lines[:_LOOKED_AT]) if _is_head(line)), None)
    if at is None or grid.paths:
        return None
    head = grid.lines[at]
    headings = [words(value) for value in head.values]
    rows = [
        Row(line.number, _cells(grid, line, len(headings)))
        for line in _filled(grid.lines[at + 1 :])
    ]
    notes = [note for note in grid.notes if _number_of(note.place) > head.number]
    above = grid.kept(grid.lines[:at], Why.TITLE)
    return Table(grid.sheet, head.number, headings, rows, notes, above)


def _cells(grid: Grid, line: Line, width: int) -> list[Cell]:
    cells = grid.cells(line, max(width, len(line.values)))
    return [replace(one, value=_as_it_was(one.value)) for one in cells]


def _as_it_was(value: Value) -> Value:
    """The text without the mark that made it harmless on its way out."""
    if isinstance(value, str) and value[:1] == MARK and value[1:].startswith(FORMULA):
        return value[1:]
    return value


def _is_head(line: Line) -> bool:
    """The sheet that explains the columns names each too, but on a line of its own."""
    texts = [words(value) for value in line.values]
    has_number = any(text.casefold() in _HEADINGS for text in texts)
    return has_number and "name" in map(field_of, texts)


def _filled(lines: Sequence[Line]) -> Iterator[Line]:
    return (line for line in lines if line.filled())


def _number_of(place: str) -> int:
    return int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
