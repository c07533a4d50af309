"""The tables of all sheets of a file, each sheet in the light of the others."""

from collections.abc import Sequence
from dataclasses import replace

from overblikk.intake.readers.layout import below, beside, headings, transposed
from overblikk.intake.readers.layout.below import Section
from overblikk.intake.readers.layout.grid import Grid, field_of
from overblikk.intake.readers.layout.headings import Headings
from overblikk.intake.readers.layout.table import table_of
from overblikk.intake.readers.tables import Kept, Table, Why

_IDENTIFIES = ("name", "external_identifiers")


def tables_in(grids: Sequence[Grid]) -> list[Table]:
    """The tables of the sheets, in order.

    A sheet without headings, as wide as the one before, goes on with its table. Where some table
    names initiatives, a sheet that names none (lists to choose from, explanations) is kept whole
    as a table without rows.
    """
    tables: list[Table] = []
    for grid in grids:
        tables += _of_sheet(grid, tables[-1] if tables else None)
    if any("name" in _fields(table) and table.rows for table in tables):
        tables = [table if _may_tell(table) else _kept_whole(table) for table in tables]
    return tables


def _of_sheet(grid: Grid, before: Table | None) -> list[Table]:
    if before and _goes_on(grid, before):
        lines = list(grid.lines)
        # The headings stand in another sheet.
        top = Headings(0, -1, list(before.headers))
        return [table_of(Section(grid, top, lines), header_row=0)]
    found: list[Table] = []
    for part in beside.parted(grid):
        turned = transposed.turned(part)
        found += [turned] if turned else [_below(one) for one in below.sections(part)]
    return found


def _below(section: Section) -> Table:
    headings = section.grid.lines[section.headings.last]
    table = table_of(section, header_row=headings.number)
    if table.rows:
        return table
    # Headings of nothing are no headings.
    return replace(table, kept=[*table.kept, *section.grid.kept([headings], Why.SHEET)])


def _goes_on(grid: Grid, before: Table) -> bool:
    if grid.paths or len(before.headers) < 3 or len(set(_fields(before))) < 3:
        return False
    widths = [len(line.values) for line in grid.lines]
    names_any = any(headings.fields_named(line) for line in grid.lines[:5])
    is_as_wide = max(widths) == len(before.headers) and len(grid.lines[0].filled()) > 1
    return is_as_wide and not names_any and not transposed.turned(grid)


def _fields(table: Table) -> list[str]:
    return [named for text in table.headers if (named := field_of(text))]


def _may_tell(table: Table) -> bool:
    """Whether the table's headings say which initiatives its rows are of."""
    return not table.rows or any(named in _IDENTIFIES for named in _fields(table))


def _kept_whole(table: Table) -> Table:
    cells = [
        Kept(part.value, part.place, Why.SHEET)
        for row in table.rows
        for cell in row.cells
        if cell.value is not None
        for part in cell.parts or (cell,)
    ]
    return replace(table, rows=[], kept=[*table.kept, *cells])
