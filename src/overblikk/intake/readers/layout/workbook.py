"""The tables of all sheets of a file, each sheet in the light of the others."""

import re
from collections.abc import Sequence
from dataclasses import replace

from overblikk.intake.readers.layout import below, beside, headings, transposed
from overblikk.intake.readers.layout.below import Section
from overblikk.intake.readers.layout.grid import Grid, field_of
from overblikk.intake.readers.layout.headings import Headings
from overblikk.intake.readers.layout.table import table_of
from overblikk.intake.readers.layout.template import templates_in
from overblikk.intake.readers.tables import Kept, Table, Why

# What a sheet beside the initiatives may be called.
_OTHER_THINGS = re.compile(
    r"^(?:Tabell \d+: )?(?:kontakter|kontaktpersoner|kontaktliste|virksomheter|verksemder|lister?|"
    r"koder|kodeverk|oppslag|veiledning|rettleiing|les ?meg|readme|forklaring(?:er)?|verdier|"
    r"nedtrekk|valg|parametre|innstillinger|kodeliste|hjelp)$",
    re.IGNORECASE,
)
_FEW_COLUMNS = 3
_IDENTIFIES = ("name", "external_identifiers")


def tables_in(grids: Sequence[Grid]) -> list[Table]:
    """The tables of the sheets, in order.

    A sheet without headings, as wide as the one before, goes on with its table. Where some table
    names initiatives, a sheet that names none (lists to choose from, explanations) is kept whole
    as a table without rows. The register's own template is read as it was made.
    """
    if templates := templates_in(grids):
        return templates
    tables: list[Table] = []
    for grid in grids:
        tables += _of_sheet(grid, tables[-1] if tables else None)
    sizes = [len(table.rows) for table in tables if _names_initiatives(table)]
    if any(sizes):
        tables = [
            _kept_whole(table) if _is_of_other_things(table, max(sizes)) else table
            for table in tables
        ]
    return tables


def _of_sheet(grid: Grid, before: Table | None) -> list[Table]:
    if before and _goes_on(grid, before):
        lines = list(grid.lines)
        # The headings stand in another sheet.
        top = Headings(0, -1, list(before.headers))
        return [table_of(Section(grid, top, lines), header_row=0)]
    found: list[Table] = []
    if headings.are_missing(grid):
        width = max(len(line.values) for line in grid.lines)
        return [
            table_of(Section(grid, Headings(0, -1, [""] * width), list(grid.lines)), header_row=0)
        ]
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


def _names_initiatives(table: Table) -> bool:
    return "name" in _fields(table) and not _OTHER_THINGS.search(table.sheet)


def _is_of_other_things(table: Table, size: int) -> bool:
    """Whether no heading says which initiatives the rows are of, in a list or beside a table as
    large that does; or the sheet is called by what else it holds."""
    if not table.rows or _names_initiatives(table):
        return False
    is_called_so = bool(_OTHER_THINGS.search(table.sheet))
    identifies = any(named in _IDENTIFIES for named in _fields(table))
    is_small = len(table.rows) <= size or len(list(filter(None, table.headers))) <= _FEW_COLUMNS
    return is_called_so or (not identifies and is_small)


def _kept_whole(table: Table) -> Table:
    cells = [
        Kept(part.value, part.place, Why.SHEET)
        for row in table.rows
        for cell in row.cells
        if cell.value is not None
        for part in cell.parts or (cell,)
    ]
    return replace(table, rows=[], kept=[*table.kept, *cells])
