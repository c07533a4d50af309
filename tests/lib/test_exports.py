"""Lists as files: the same in each format, and harmless to whoever opens them."""

import io
import json

import pytest
from openpyxl import load_workbook

from overblikk.lib.exports import formats, in_batches

LABELS = {"name": "Navn", "partners": "Samarbeid"}
RECORDS = [
    {"name": "Digital post", "partners": ["KS", "NAV"]},
    {"name": "=1+1", "partners": []},
    {"name": None, "partners": ["@SUM(A1)"]},
]


def written(key: str, records=RECORDS) -> bytes:
    return b"".join(formats()[key].write(in_batches(records, LABELS), LABELS))


def test_the_formats_are_found_by_themselves():
    """Adding one is adding a file."""
    assert set(formats()) == {"csv", "json", "xlsx"}


def test_csv_is_what_a_norwegian_spreadsheet_opens():
    """Semicolons, a byte order mark, several values on a line each."""
    text = written("csv").decode("utf-8-sig")

    assert text.splitlines()[0] == "Navn;Samarbeid"
    assert 'Digital post;"KS\nNAV"' in text


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_a_spreadsheet_would_run_is_text_in_csv(formula):
    """An apostrophe before it, as OWASP advises."""
    text = written("csv", [{"name": formula, "partners": []}]).decode("utf-8-sig")

    assert f"'{formula}" in text


def test_no_cell_of_a_workbook_is_a_formula():
    """Text is written as text."""
    sheet = load_workbook(io.BytesIO(written("xlsx"))).worksheets[0]

    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert sheet["A3"].value == "=1+1"


def test_json_is_a_list_also_when_it_is_empty():
    """A program reads it either way."""
    assert json.loads(written("json")) == RECORDS
    assert json.loads(written("json", [])) == []
