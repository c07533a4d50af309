"""What is read of a workbook, and the workbooks that are refused."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook

from overblikk.intake.readers import limits
from overblikk.intake.readers.reading import read_file
from overblikk.intake.readers.tables import Note
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.intake.readers.worksheets import WorksheetScan
from overblikk.lib.untrusted.limits import ZIP_ENTRIES

HEADERS = ["Tittel", "Startdato", "Kostnad"]
SHARED = Path(__file__).parents[3] / "shared" / "data" / "tables"


def workbook_with(path: Path, rows, *, sheet="Tiltak", first_cell=(0, 0)) -> Path:
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as workbook:
        page = workbook.add_worksheet(sheet)
        day = workbook.add_format({"num_format": "dd.mm.yyyy"})
        for number, row in enumerate(rows, start=first_cell[0]):
            for column, value in enumerate(row, start=first_cell[1]):
                if isinstance(value, date):
                    page.write_datetime(number, column, value, day)
                else:
                    page.write(number, column, value)
    return path


def with_part(path: Path, name: str, content: bytes) -> Path:
    """The workbook with one of its parts put in place of what it was."""
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    parts[name] = content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    return path


def with_sheet(path: Path, rows: str) -> Path:
    xml = f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return with_part(workbook_with(path, [["x"]]), "xl/worksheets/sheet1.xml", xml.encode())


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def refusal(path: Path, filename: str | None = None) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as refused:
        read_file(path, filename or path.name)
    assert (filename or path.name) in refused.value.message
    return refused.value


def test_each_cell_is_read_with_its_place_and_kind(tmp_path):
    file = workbook_with(
        tmp_path / "a.xlsx",
        [HEADERS, ["Nytt system", date(2024, 3, 5), 2.5], [True, datetime(2024, 3, 5, 9, 30), ""]],  # noqa: DTZ001 -- spreadsheets have no zone
    )

    (table,) = read_file(file, "a.xlsx")

    assert (table.sheet, table.header_row, table.headers) == ("Tiltak", 1, HEADERS)
    assert [[(cell.value, cell.place) for cell in row.cells] for row in table.rows] == [
        [("Nytt system", "A2"), (date(2024, 3, 5), "B2"), (2.5, "C2")],
        [(True, "A3"), (datetime(2024, 3, 5, 9, 30), "B3"), (None, "C3")],  # noqa: DTZ001 -- as above
    ]


def test_a_table_that_starts_down_and_to_the_right_keeps_its_places(tmp_path):
    file = workbook_with(tmp_path / "a.xlsx", [HEADERS, ["Nytt", 2024]], first_cell=(4, 2))

    (table,) = read_file(file, "a.xlsx")

    assert table.header_row == 5
    assert table.headers == ["", "", *HEADERS]
    assert table.rows[0].number == 6
    assert table.rows[0].cells[2].place == "C6"


def test_what_stands_above_the_headings_and_blank_rows_are_passed_over(tmp_path):
    rows = [["Oversikt over tiltak"], [], HEADERS, [], ["A"], ["  "], ["B"]]
    file = workbook_with(tmp_path / "a.xlsx", rows)

    (table,) = read_file(file, "a.xlsx")

    assert table.header_row == 3
    assert [(row.number, row.cells[0].value) for row in table.rows] == [(5, "A"), (7, "B")]


def test_a_heading_over_two_lines_is_one_and_empty_columns_at_the_end_are_dropped(tmp_path):
    file = workbook_with(tmp_path / "a.xlsx", [["Tittel på\ntiltak", "Start", "", " "], ["A"]])

    (table,) = read_file(file, "a.xlsx")

    assert table.headers == ["Tittel på tiltak", "Start"]
    assert [cell.value for cell in table.rows[0].cells] == ["A", None]


def test_hidden_sheets_are_read_and_empty_ones_passed_over(tmp_path):
    book = Workbook()
    book.create_sheet("Tom")
    page = book.create_sheet("Skjult")
    page.append(HEADERS)
    page.append(["A", 2024, 1])
    page.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")

    (table,) = read_file(tmp_path / "a.xlsx", "a.xlsx")

    assert table.sheet == "Skjult"


def test_a_single_formula_without_a_value_is_noted_and_an_error_too(tmp_path):
    book = Workbook()
    page = book.create_sheet("Tiltak")
    for row in (HEADERS, ["A", 2024, "=1+1"], ["B", 2025, "#N/A"]):
        page.append(row)
    book.save(tmp_path / "a.xlsx")

    (table,) = read_file(tmp_path / "a.xlsx", "a.xlsx")

    assert table.notes == [Note("C2", "formula_without_value"), Note("C3", "error_value")]
    assert [row.cells[2].value for row in table.rows] == [None, None]


def test_a_formula_with_its_value_is_the_value(tmp_path):
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as workbook:
        page = workbook.add_worksheet()
        page.write_row(0, 0, HEADERS)
        page.write_formula(1, 0, '="A"&"B"', value="AB")
        page.write_formula(1, 2, "=20+1", value=21)

    (table,) = read_file(tmp_path / "a.xlsx", "a.xlsx")

    assert [cell.value for cell in table.rows[0].cells] == ["AB", None, 21.0]
    assert table.notes == []


def test_a_workbook_full_of_formulas_without_values_is_refused(tmp_path):
    book = Workbook()
    page = book.create_sheet("Tiltak")
    for row in (HEADERS, *(["=A1", "=B1", "x"] for _ in range(5))):
        page.append(row)
    book.save(tmp_path / "a.xlsx")

    error = refusal(tmp_path / "a.xlsx")

    assert (error.code, error.params["count"], error.params["sheet"]) == ("formulas", 10, "Tiltak")


def test_formats_far_away_cost_nothing(tmp_path):
    file = with_sheet(
        tmp_path / "a.xlsx",
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Tittel</t></is></c></row>'
        '<row r="2"><c r="A2"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576" s="0"/></row>',
    )

    (table,) = read_file(file, "a.xlsx")

    assert len(table.rows) == 1


@pytest.mark.parametrize(
    ("place", "code", "limit"),
    [
        ("XFD1048576", "too_many_rows", limits.ROWS),
        (f"A{limits.ROWS + 1}", "too_many_rows", limits.ROWS),
        ("SG1", "too_many_columns", limits.COLUMNS),
        ("CV90000", "too_many_cells", limits.CELLS),
    ],
)
def test_a_cell_far_out_is_refused_with_the_limit(tmp_path, place, code, limit):
    file = with_sheet(
        tmp_path / "a.xlsx",
        f'<row r="1"><c r="A1"><v>1</v></c></row><row><c r="{place}"><v>1</v></c></row>',
    )

    error = refusal(file)

    assert (error.code, error.params["limit"]) == (code, limit)
    assert str(limit) in error.message
    assert "Tiltak" in error.message


# As programs write rows, and the same said in ways that only an XML parser follows.
PLAIN = (
    '<row r="3" spans="2:4"><c r="B3" s="1"/><c r="C3" t="s"><v>0</v></c>'
    '<c r="D3" t="inlineStr"><is><t xml:space="preserve">på nett </t></is></c></row>'
    '<row r="5"><c r="C5"><v>-1.5E3</v></c><c r="F5" s="2"/></row>'
)
ODD = (
    "<row r='3'><c r='B3' s='1'></c><c r='c3' t='s'><v><![CDATA[0]]></v></c>"
    '<c r="D3" t="inlineStr"><is><t>&#112;å nett </t></is></c></row><!-- <row r="9"> -->'
    '<row r="4" spans="1:1"/><row><c></c><c/><c r="C5" t="n" ><v>-1500</v></c></row>'
)


@pytest.mark.parametrize("rows", [PLAIN, ODD, PLAIN + ODD], ids=["plain", "odd", "both"])
@pytest.mark.parametrize("piece", [1, 7, 10_000])
def test_a_sheet_spans_the_same_however_its_rows_are_written(rows, piece):
    """C3 to D5; whatever the pieces that it comes in."""
    xml = f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()
    scan = WorksheetScan()

    for start in range(0, len(xml), piece):
        scan.feed(xml[start : start + piece])
    scan.finish()

    assert (scan.area, scan.rows, scan.columns, scan.notes) == (6, 5, 4, [])


def test_a_cell_with_more_text_than_excel_allows_is_refused_with_its_place(tmp_path):
    text = "x" * (limits.CELL_CHARACTERS + 1)
    file = with_sheet(
        tmp_path / "a.xlsx",
        f'<row r="7"><c r="B7" t="inlineStr"><is><t>{text}</t></is></c></row>',
    )

    error = refusal(file)

    assert (error.code, error.params["place"]) == ("cell_too_long", "B7")


def test_a_bomb_is_refused(tmp_path):
    file = workbook_with(tmp_path / "a.xlsx", [HEADERS, ["A"]])
    with_part(file, "xl/media/image1.png", bytes(400 * limits.MIB))

    assert refusal(file).code == "zip_bomb"


def test_too_much_unpacked_is_refused(tmp_path, monkeypatch):
    file = workbook_with(tmp_path / "a.xlsx", [HEADERS, ["A"]])
    noise = bytes(range(256)) * 4096 * 10
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        # Each below the size from which its ratio is looked at.
        for number in range(35):
            archive.writestr(f"xl/media/{number}.png", noise[: 9 * limits.MIB])

    error = refusal(file)

    assert (error.code, error.params["limit"]) == ("unpacks_too_much", 300)


def test_an_entry_that_lies_about_its_size_is_refused(tmp_path):
    file = workbook_with(tmp_path / "a.xlsx", [HEADERS, ["A"]])
    with zipfile.ZipFile(file) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    data = file.read_bytes()
    directory = data.index(b"PK\x01\x02")
    position = data.index(b"xl/worksheets/sheet1.xml", directory) - 46 + 24
    lie = data[:position] + (size - 1).to_bytes(4, "little") + data[position + 4 :]
    file.write_bytes(lie)

    assert refusal(file).code == "damaged"


def test_a_thousand_times_too_many_parts_are_refused(tmp_path):
    file = workbook_with(tmp_path / "a.xlsx", [HEADERS, ["A"]])
    with zipfile.ZipFile(file, "a") as archive:
        for number in range(ZIP_ENTRIES + 1):
            archive.writestr(f"x/{number}", b"")

    assert refusal(file).code == "too_many_parts"


def test_entities_are_never_unfolded(tmp_path):
    file = workbook_with(tmp_path / "a.xlsx", [HEADERS, ["A"]])
    xml = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData>&a;</sheetData></worksheet>'
    with_part(file, "xl/worksheets/sheet1.xml", xml.encode())

    assert refusal(file).code == "damaged"


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
def test_xml_that_breaks_off_is_refused(tmp_path, part):
    file = workbook_with(tmp_path / "a.xlsx", [HEADERS, ["A"]])
    with_part(file, part, b"<worksheet><sheetData><row><c")

    assert refusal(file).code == "damaged"


def test_a_workbook_cut_short_is_refused(tmp_path):
    file = workbook_with(tmp_path / "a.xlsx", [HEADERS, ["A"]])
    file.write_bytes(file.read_bytes()[:-200])

    assert refusal(file).code == "damaged"


@pytest.mark.parametrize(
    ("rows", "code"), [([], "empty"), ([[" "]], "empty"), ([HEADERS], "only_headers")]
)
def test_a_workbook_without_rows_is_refused(tmp_path, rows, code):
    assert refusal(workbook_with(tmp_path / "a.xlsx", rows)).code == code


@pytest.mark.skipif(not SHARED.exists(), reason="the real overviews are not on this machine")
def test_a_real_plan_of_action_is_found_below_its_titles():
    name = "fakta_ror-ikt_handlingsplan_2018-2021.xlsx"

    (table,) = read_file(SHARED / name, name)

    assert (table.header_row, len(table.rows)) == (5, 14)
    assert table.headers == ["Tiltak", "Prioritet", "Tidsfrist", "Ansvar", "Gruppe"]
    groups = [row.cells[4].value for row in table.rows]
    assert groups == ["Arbeidsprosesser"] * 7 + ["Informasjonssikkerhet"] * 7
