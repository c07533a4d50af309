"""Whatever stands in a sheet or a file, no cell is lost and nothing but a refusal comes of it."""

import contextlib
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from overblikk.intake.readers.child import _format_of
from overblikk.intake.readers.layout.grid import grid_of
from overblikk.intake.readers.layout.workbook import tables_in
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.lib.untrusted.refusal import Refused
from tests.intake.corpus import accounted

# Headings, groups, sums, notes and values in any order are what sheets are made of.
WORDS = st.sampled_from(
    (
        None, None, None, "Tiltak", "Navn", "Status", "Start", "Eier", "Ramme", "Beskrivelse",
        "Helse", "Kunnskapsdepartementet", "Sum", "Totalt", "* note", "Kilde: X", "2024", 2024, 3,
        1.5, True, "a", "b", "Felles journal", "Sensorer i vann", "Område: Skole", "(1)", "Nr",
        "ID", "Fullføringstidspunkt", "Felt", "Forklaring", "Oppdatert 2024", "1)", "= 3", "kr 5",
        "Tiltak:", "1. Alfa", "Tiltak 3: Delta", "A", "A1", "x", "Herav Nav", "Eksempel: a",
        "tekst", "Alle beløp i mill. kr", "Hva heter tiltaket?", "- a\n- b", "Alfa*",
    )
)  # fmt: skip
ROWS = st.lists(st.lists(WORDS, max_size=8), max_size=25)
MERGES = st.lists(
    st.tuples(st.integers(1, 30), st.integers(0, 8), st.integers(0, 4), st.integers(0, 4)),
    max_size=6,
)
UNHURRIED = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
MARKUP = st.lists(
    st.sampled_from(
        (
            "<table>", "</table>", "<tr>", "<td>", "<td rowspan=3>", "<th colspan=2>", "</tr>",
            "<td rowspan=99999 colspan=9>", "<h2>Plan</h2>", "Tiltak", "Status", "Felles journal",
            "<script>", "</script>", "<a href='http://a.example'>", "&nbsp;", "&#0;", "<li>",
        )
    ),
    max_size=40,
).map("".join)  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inside: (
        st.lists(inside, max_size=4)
        | st.dictionaries(
            st.sampled_from(("tiltak", "navn", "value", "properties", "@odata.etag", "a")),
            inside,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@UNHURRIED
@given(st.lists(st.tuples(ROWS, MERGES, st.integers(0, 3)), min_size=1, max_size=3))
def test_every_cell_of_any_sheet_is_in_a_row_a_heading_or_kept(sheets):
    grids = []
    for number, (rows, merges, gap) in enumerate(sheets):
        raw = [
            (n * (gap + 1) + 1, row)
            for n, row in enumerate(rows)
            if any(v is not None for v in row)
        ]
        merged = [(top, left, top + down, left + right) for top, left, down, right in merges]
        if raw:
            grids.append(grid_of(f"Ark{number}", raw, merged=merged))

    with contextlib.suppress(UnreadableFile):
        tables = tables_in(grids)
        places = accounted(tables)
        heads = {(table.sheet, table.header_row) for table in tables}
        for grid in grids:
            for line in grid.lines:
                for column in line.filled():
                    place = (grid.sheet, grid.place(column, line.number))
                    assert place in places or (grid.sheet, line.number) in heads


@UNHURRIED
@given(MARKUP)
def test_any_page_is_read_or_refused(tmp_path, text):
    read_all(tmp_path, f"<html>{text}".encode())


@UNHURRIED
@given(JSON)
def test_any_json_is_read_or_refused(tmp_path, value):
    import json

    read_all(tmp_path, json.dumps([value]).encode())


@UNHURRIED
@given(st.binary(max_size=200))
@example(b"{")
@example(b"[" * 100_000)
@example(b"|--|\n" * 3)
@example(b"<html>")
@example(b'{"a": ' * 50_000)
def test_any_bytes_are_read_or_refused(tmp_path, content):
    read_all(tmp_path, content)


def read_all(folder: Path, content: bytes) -> None:
    file = folder / "received"
    file.write_bytes(content)
    with contextlib.suppress(Refused):
        for sheet in _format_of(file, "").read(file):
            assert all(isinstance(number, int) for number, _row in sheet.rows)
