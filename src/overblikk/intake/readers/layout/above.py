"""What is said above a table of all its initiatives: "Virksomhet: Havnedirektoratet"."""

from collections.abc import Iterator, Sequence

from overblikk.intake.readers.layout.grid import Grid, Line, field_of, words
from overblikk.intake.readers.tables import Cell

_OF_ALL = ("responsible_organisation", "responsible_ministry", "portfolios")


def said_of_all(
    grid: Grid, lines: Sequence[Line], fields: Sequence[str | None]
) -> Iterator[tuple[str, Cell]]:
    """Heading and cell of each body or portfolio that a line above the table names, and that no
    column gives."""
    taken = {*fields, None}
    for line in lines:
        heading, cell = _named(grid, line)
        if (field := field_of(heading)) in _OF_ALL and field not in taken:
            taken.add(field)
            yield heading, cell


def _named(grid: Grid, line: Line) -> tuple[str, Cell]:
    filled = line.filled()
    first = words(line.at(filled[0]))
    heading, colon, said = first.partition(":")
    if len(filled) == 1 and colon and said.strip():
        return heading, Cell(said.strip(), grid.place(filled[0], line.number))
    if len(filled) == 2 and not said.strip():
        return heading, grid.cell(filled[1], line)
    return "", Cell(None, "")
