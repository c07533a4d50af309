"""XLSX, written row by row to a temporary file."""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import xlsxwriter

from overblikk.lib.exports import Batch, Format, rows_of
from overblikk.lib.exports.cells import flat

CHUNK = 64 * 1024
# What Excel allows in a cell.
LONGEST = 32_767
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def write(batches: Iterable[Batch], labels: dict[str, str]) -> Iterator[bytes]:
    """The records as a workbook of one sheet; every cell is text, so none is a formula."""
    with tempfile.TemporaryDirectory(prefix="overblikk-") as folder:
        path = Path(folder) / "list.xlsx"
        _write_workbook(path, batches, labels)
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk


def _write_workbook(path: Path, batches: Iterable[Batch], labels: dict[str, str]) -> None:
    with xlsxwriter.Workbook(path, OPTIONS) as workbook:
        sheet = workbook.add_worksheet()
        sheet.freeze_panes(1, 0)
        bold = workbook.add_format({"bold": True})
        for column, label in enumerate(labels.values()):
            sheet.write_string(0, column, label, bold)
        for row, values in enumerate(rows_of(batches, labels), start=1):
            for column, value in enumerate(values):
                sheet.write_string(row, column, flat(value)[:LONGEST])


FORMAT = Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write)
