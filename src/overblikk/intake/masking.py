"""National identity numbers are masked before anything of an overview is kept or shown."""

from dataclasses import replace

from overblikk.intake.readers.tables import Cell, Kept, Row, Table, Value
from overblikk.lib.identity_number import MASK, is_identity_number, masked
from overblikk.lib.made_when_asked import MadeWhenAsked

# A spreadsheet keeps them as numbers, and drops a zero in front.
_LEAST, _MOST = 10**9, 10**11


def without_identity_numbers(table: Table) -> Table:
    """The table with a mask for each identity number in its cells and beside its rows."""
    rows = MadeWhenAsked(table.rows, _row)
    return replace(table, rows=rows, kept=[_beside(one) for one in table.kept])


def _row(row: Row) -> Row:
    for at, cell in enumerate(row.cells):
        value = _masked(cell.value)
        if value is not cell.value or cell.parts:
            row.cells[at] = replace(cell, value=value, parts=tuple(map(_part, cell.parts)))
    return row


def is_masked(value: Value) -> bool:
    """Whether a number has been taken out of what stands in a cell."""
    return isinstance(value, str) and MASK in value


def _part(cell: Cell) -> Cell:
    return replace(cell, value=_masked(cell.value))


def _beside(one: Kept) -> Kept:
    return replace(one, value=_masked(one.value))


def _masked(value: Value) -> Value:
    if isinstance(value, str):
        found = masked(value)
        return found if found != value else value
    if isinstance(value, int | float) and _LEAST <= value < _MOST and value == int(value):
        return MASK if is_identity_number(f"{int(value):011}") else value
    return value
