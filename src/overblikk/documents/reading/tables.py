"""Which blocks are the cells of a table, and the headings of their columns."""

from overblikk.documents.passages import PassageKind
from overblikk.documents.reading.blocks import Block

Row = list[Block]
_LEAST_ROWS, _LEAST_COLUMNS = 2, 2
_ALIGNED = 4.0
_LONGEST_HEADING = 60


def mark_cells(blocks: list[Block]) -> None:
    """Make cells of the blocks that stand in rows and columns."""
    table: list[Row] = []
    for row in [*_rows(blocks), []]:
        if row and (not table or _has_the_columns_of(row, table[-1])):
            table.append(row)
        else:
            _mark(table)
            table = [row] if row else []


def _rows(blocks: list[Block]) -> list[Row]:
    """Blocks that follow each other to the right, at one height; others each alone."""
    rows: list[Row] = []
    for block in blocks:
        if rows and _is_beside(rows[-1], block):
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows


def _is_beside(row: Row, block: Block) -> bool:
    before, first = row[-1], row[0]
    if block.left < before.right - 1:
        return False
    top = max(first.first.top, block.first.top)
    return min(max(b.last.bottom for b in row), block.last.bottom) - top > 0.5 * block.size


def _has_the_columns_of(row: Row, other: Row) -> bool:
    if min(len(row), len(other)) < _LEAST_COLUMNS:
        return False
    if row[0].first.top <= other[0].first.top:
        return False
    shared = sum(any(_are_aligned(one, two) for two in other) for one in row)
    return shared >= _LEAST_COLUMNS or _are_over(other, row)


def _are_over(headings: Row, row: Row) -> bool:
    """Does each of as many stand over its own, as headings do that are centred?"""
    return len(headings) == len(row) and all(
        min(one.right, two.right) > max(one.left, two.left)
        for one, two in zip(headings, row, strict=True)
    )


def _are_aligned(one: Block, two: Block) -> bool:
    middle = abs(one.left + one.right - two.left - two.right) / 2
    return min(abs(one.left - two.left), abs(one.right - two.right), middle) < _ALIGNED


def _mark(table: list[Row]) -> None:
    if len(table) < _LEAST_ROWS:
        return
    headings = table[0] if _are_headings(table[0]) else []
    for number, row in enumerate(table):
        for at, cell in enumerate(row):
            cell.kind = PassageKind.CELL
            heading = next((h for h in headings if _are_aligned(h, cell)), None)
            if heading is None and len(row) == len(headings):
                heading = headings[at]
            if heading is not None and number:
                cell.column_heading = " ".join(line.text for line in heading.lines)


def _are_headings(row: Row) -> bool:
    words = [" ".join(line.text for line in cell.lines) for cell in row]
    short = all(len(one) <= _LONGEST_HEADING and not one.endswith(".") for one in words)
    return short and not any(one[:1].isdigit() for one in words)
