"""What is read of text files in their many ways of being written."""

import contextlib
import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from overblikk.intake.readers import limits
from overblikk.intake.readers.delimiters import delimiter_of
from overblikk.intake.readers.formats.delimited import FORMAT
from overblikk.intake.readers.reading import read_file
from overblikk.intake.readers.tables import Table
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.lib.untrusted.refusal import Refused

NORWEGIAN = "Tittel;Beskrivelse\nBlåbærsyltetøy;«Ærlig talt» – på ny\nÅs;Været er dårlig på øya\n"
SHARED = Path(__file__).parents[3] / "shared" / "data" / "tables"


def read(tmp_path: Path, content: str | bytes, name="a.csv") -> Table:
    file = tmp_path / "received"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    (table,) = read_file(file, name)
    return table


def refusal(tmp_path: Path, content: str | bytes, name="a.csv") -> UnreadableFile:
    with pytest.raises(UnreadableFile) as refused:
        read(tmp_path, content, name)
    assert name in refused.value.message
    return refused.value


def values(table: Table) -> list[list[object]]:
    return [[cell.value for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_read_with_and_without_its_mark(tmp_path, encoding):
    table = read(tmp_path, NORWEGIAN.encode(encoding))

    assert table.headers == ["Tittel", "Beskrivelse"]
    assert values(table)[0] == ["Blåbærsyltetøy", "«Ærlig talt» – på ny"]


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp865", "latin-1"])
def test_the_older_norwegian_encodings_are_told_apart(tmp_path, encoding):
    words = NORWEGIAN.replace("–", "-").replace("«", "").replace("»", "")

    table = read(tmp_path, words.encode(encoding))

    assert [row[0] for row in values(table)] == ["Blåbærsyltetøy", "Ås"]
    assert values(table)[1][1] == "Været er dårlig på øya"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found_though_the_texts_hold_others(tmp_path, delimiter):
    rows = [["Tittel", "Start", "Status"], ["A, b; c | d", "2024", "x"], ["E, f", "2025", "y"]]
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)

    table = read(tmp_path, text.getvalue())

    assert [table.headers, *values(table)] == rows


@pytest.mark.parametrize(
    ("sample", "delimiter"),
    [
        ("a;b;c\n1,5;2,5;x, y\n", ";"),
        ("a;b;c\nx,y;1;2\nx,y;1\nx,y;1;3\n", ";"),
        ("Tittel\nEn, to og tre\nFire\n", ";"),
        ("", ";"),
    ],
)
def test_the_delimiter_is_the_one_that_the_rows_agree_on(sample, delimiter):
    found = delimiter_of(sample)

    assert found == delimiter or delimiter not in sample


def test_a_first_line_that_names_the_delimiter_is_heeded(tmp_path):
    table = read(tmp_path, "sep=|\r\nTittel|Start\r\nA;b;c|2024\r\n")

    assert (table.header_row, table.headers) == (2, ["Tittel", "Start"])
    assert table.rows[0].cells[0].value == "A;b;c"


def test_a_cell_over_several_lines_is_one_cell_and_rows_keep_their_numbers(tmp_path):
    table = read(tmp_path, 'Tittel;Start\n"En\nto";2024\n\n;;\nB;2025\n;\n')

    assert values(table) == [["En\nto", "2024"], ["B", "2025"]]
    assert [row.number for row in table.rows] == [2, 5]
    assert table.rows[1].cells[1].place == "B5"


def test_rows_that_are_too_short_or_too_long_are_kept(tmp_path):
    table = read(tmp_path, "Tittel;Start;Status\nA\nB;2024;x;mer\n")

    assert values(table) == [["A", None, None], ["B", "2024", "x", "mer"]]
    assert table.rows[1].cells[3].place == "D3"


def test_a_single_column_is_a_table(tmp_path):
    table = read(tmp_path, "Tittel\nEn, to og tre\nFire\n")

    assert values(table) == [["En, to og tre"], ["Fire"]]


def test_single_texts_that_would_be_run_stay_text(tmp_path):
    table = read(tmp_path, "Tittel;Start;Status\n=1+1;2024;x\nB;2025;y\n")

    assert table.rows[0].cells[0].value == "=1+1"


def test_a_file_full_of_formulas_is_refused(tmp_path):
    error = refusal(tmp_path, "Tittel;Start\n=A1;=B1\n=A2;=SUM(B1)\nC;-5\n")

    assert (error.code, error.params["count"]) == ("formulas", 4)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b";;;\n;;;\n", "empty"),
        (b"Tittel;Start\n", "only_headers"),
        (b"Tittel;Start\nA\x00B;2024\n", "binary"),
        (b"\x01\x02\x03\x04\x05\x06" * 50, "binary"),
        (b"\xff\xfeT\x00i\x00\x00\xd8", "unknown_encoding"),
        (b'Tittel;Start\n"A;2024\n' + b"x;y\n" * 10_000, "unclosed_quote"),
        (b"A;B\n" + b"x;y\n" * limits.ROWS, "too_many_rows"),
        (b";" * limits.COLUMNS + b"x\nA\n", "too_many_columns"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path, content, code):
    assert refusal(tmp_path, content).code == code


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
@example(b"\xff\xfe")
@example(b"sep=")
@example(b'"')
def test_whatever_the_bytes_they_are_read_or_refused(tmp_path, content):
    file = tmp_path / "bytes.csv"
    file.write_bytes(content)

    with contextlib.suppress(Refused):
        for sheet in FORMAT.read(file):
            assert all(number > 0 for number, _row in sheet.rows)


@pytest.mark.skipif(not SHARED.exists(), reason="the real overviews are not on this machine")
@pytest.mark.parametrize(
    ("name", "rows"), [("ki-oversikten-2024.csv", 179), ("fakta_medfinansiering-2020.csv", 9)]
)
def test_all_rows_of_a_real_overview_are_read(name, rows):
    (table,) = read_file(SHARED / name, name)

    assert (table.header_row, len(table.rows)) == (1, rows)


def test_a_quotation_mark_that_never_closes_loses_no_row_in_silence(tmp_path):
    """All rows after it would be one cell."""
    path = tmp_path / "oversikt.csv"
    path.write_text('Tittel;Eier\nA;X\n"B;X\nC;X\n', encoding="utf-8")

    with pytest.raises(UnreadableFile) as refused:
        read_file(path, path.name)

    assert refused.value.code == "open_quote"
