"""Everything in the corpus is read as a careful person would read it, and no cell is lost."""

from pathlib import Path

import pytest

from overblikk.intake.readers.layout.grid import Grid
from overblikk.intake.readers.layout.workbook import tables_in
from overblikk.intake.readers.reading import sheets_in
from overblikk.intake.readers.tables import Table
from overblikk.intake.rules.texts import as_text
from tests.intake.corpus import accounted, overviews, rows_read

SHARED = Path(__file__).parents[3] / "shared" / "data" / "tables"
EVERY = list(overviews())


def lost(grids: list[Grid], tables: list[Table]) -> list[object]:
    """The cells that are neither in a row, nor a heading, nor kept."""
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
    file = tmp_path / "received"
    file.write_bytes(overview.content)

    grids = sheets_in(file, Path(overview.filename).suffix)
    tables = tables_in(grids)

    assert rows_read(tables) == overview.rows
    for why, texts in overview.kept.items():
        kept = [as_text(one.value) for table in tables for one in table.kept if one.why == why]
        assert kept == texts
    assert lost(grids, tables) == []


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
    grids = sheets_in(SHARED / name, Path(name).suffix)

    assert lost(grids, tables_in(grids)) == []
