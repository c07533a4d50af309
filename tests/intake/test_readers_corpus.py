"""Everything in the corpus is read as a careful person would read it, and no cell is lost."""

from pathlib import Path

import pytest

from overblikk.intake.readers.layout.grid import Grid
from overblikk.intake.readers.reading import _sheets, read_file
from overblikk.intake.readers.tables import Table
from overblikk.intake.rules.texts import as_text
from tests.intake.corpus import Overview, accounted, overviews, rows_read

SHARED = Path(__file__).parents[3] / "shared" / "data" / "tables"
EVERY = list(overviews())


def read(tmp_path: Path, overview: Overview) -> tuple[Path, list[Table]]:
    file = tmp_path / "received"
    file.write_bytes(overview.content)
    return file, read_file(file, overview.filename)


def lost(file: Path, filename: str, tables: list[Table]) -> list[object]:
    """The cells that are neither in a row, nor a heading, nor kept."""
    grids: list[Grid] = [
        sheet.grid() for sheet in _sheets(file, Path(filename).suffix) if sheet.rows
    ]
    heads = {(table.sheet, table.header_row) for table in tables}
    places = accounted(tables)
    return [
        line.values[column]
        for grid in grids
        for line in grid.lines
        for column in line.filled()
        if (grid.sheet, line.number) not in heads
        if (grid.sheet, grid.place(column, line.number)) not in places
    ]


@pytest.mark.parametrize("overview", EVERY, ids=[one.name for one in EVERY])
def test_an_overview_is_read_as_a_careful_person_would(tmp_path, overview):
    file, tables = read(tmp_path, overview)

    assert rows_read(tables) == overview.rows
    for why, texts in overview.kept.items():
        kept = [as_text(one.value) for table in tables for one in table.kept if one.why == why]
        assert kept == texts
    assert lost(file, overview.filename, tables) == []


@pytest.mark.skipif(not SHARED.exists(), reason="the real overviews are not on this machine")
@pytest.mark.parametrize(
    "name",
    [
        "ki-oversikten-2024.csv",
        "fakta_medfinansiering-2020.csv",
        "fakta_ror-ikt_handlingsplan_2018-2021.xlsx",
    ],
)
def test_no_cell_of_a_real_overview_is_lost(name):
    tables = read_file(SHARED / name, name)

    assert lost(SHARED / name, name, tables) == []
