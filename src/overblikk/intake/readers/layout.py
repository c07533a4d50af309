"""Finding the table in the rows of a sheet."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from overblikk.intake.readers import limits
from overblikk.intake.readers.tables import Cell, Note, Row, Table, Value, column_letters
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.intake.rules.formulas import looks_like_formula
from overblikk.intake.rules.headings import recognise
from overblikk.intake.rules.texts import as_text

FORMULA = "formula_without_value"

RawRow = tuple[int, list[Any]]


def table_of(sheet: str, raw: Sequence[RawRow], notes: Iterable[Note]) -> Table:
    """The table in a sheet whose rows each hold something; the values are as the child gave them.

    The heading row is the one among the first 20 with most headings that are recognised, the
    first of those that are equal; what stands above it is left out.
    Raises UnreadableFile where the cells below it are full of formulas without values.
    """
    top = _heading_position(raw)
    header_row, values = raw[top]
    headers = [" ".join(as_text(_value(value)).split()) for value in values]
    rows = [_row(number, cells, len(headers)) for number, cells in raw[top + 1 :]]
    below = [note for note in notes if _row_number(note.place) > header_row]
    table = Table(sheet, header_row, headers, rows, below)
    _refuse_formulas(table)
    return table


def _heading_position(raw: Sequence[RawRow]) -> int:
    first = raw[: limits.ROWS_BEFORE_DATA]
    counts = [sum(_is_heading(value) for value in values) for _, values in first]
    return counts.index(max(counts))


def _is_heading(value: object) -> bool:
    return isinstance(value, str) and recognise(value) is not None


def _row(number: int, values: list[Any], width: int) -> Row:
    values = values + [None] * (width - len(values))
    return Row(
        number,
        [
            Cell(_value(value), f"{column_letters(column)}{number}")
            for column, value in enumerate(values)
        ],
    )


def _value(value: Any) -> Value:
    if not isinstance(value, dict):
        return value
    if "moment" in value:
        return datetime.fromisoformat(value["moment"])
    return date.fromisoformat(value["day"])


def _refuse_formulas(table: Table) -> None:
    cells = [cell.value for row in table.rows for cell in row.cells if cell.value is not None]
    missing = sum(note.code == FORMULA for note in table.notes)
    full = missing > limits.FORMULAS_WITHOUT_VALUE or missing > len(cells)
    if not full and not table.sheet:
        # Only text in a CSV is run by the next program; in a workbook it stays text.
        missing = sum(isinstance(value, str) and looks_like_formula(value) for value in cells)
        full = missing > len(cells) / 2
    if full:
        raise UnreadableFile("formulas", sheet=table.sheet, count=missing)


def _row_number(place: str) -> int:
    return int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
