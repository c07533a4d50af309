"""What calamine reads of the spreadsheets that it knows."""

from collections.abc import Iterator, Mapping
from datetime import time, timedelta
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
)

from overblikk.intake.readers.formats import RawSheet
from overblikk.intake.readers.tables import Merge, Note, Value
from overblikk.lib.untrusted.refusal import Refused


def sheets_of(path: Path, notes: Mapping[str, list[Note]]) -> Iterator[RawSheet]:
    """The worksheets of a workbook, hidden ones too, with the notes on each by its name."""
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            for sheet in workbook.sheets_metadata:
                if sheet.typ == SheetTypeEnum.WorkSheet:
                    read = workbook.get_sheet_by_name(sheet.name)
                    yield RawSheet(
                        sheet.name, _rows(read), notes.get(sheet.name, []), _merged(read)
                    )
    except PasswordError as error:
        raise Refused("encrypted") from error
    except CalamineError as error:
        raise Refused("damaged") from error


def _rows(sheet: CalamineSheet) -> Iterator[tuple[int, list[Value]]]:
    if sheet.start is None:
        return
    # Rows come from the first of the sheet, cells from the first column in use.
    left: list[Value] = [None] * sheet.start[1]
    for number, row in enumerate(sheet.iter_rows(), start=1):
        yield number, left + [_value(value) for value in row]


def _merged(sheet: CalamineSheet) -> list[Merge]:
    return [
        (first[0] + 1, first[1], last[0] + 1, last[1])
        for first, last in sheet.merged_cell_ranges or ()
    ]


def _value(value: object) -> Value:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        return str(value)
    return value  # type: ignore[return-value]  # the rest of what calamine gives
