"""Each cell that holds something is in a value, a problem, or kept with the source."""

import csv
import tempfile
from importlib import resources
from pathlib import Path

import pytest
from django.utils import timezone

from overblikk.accounts.viewer import operator
from overblikk.intake.actions import Overview, take_in
from overblikk.intake.models import OverviewRow
from overblikk.intake.preparing import prepare
from overblikk.intake.queries import kept_rows
from overblikk.intake.readers.reading import read_file
from overblikk.intake.rules.texts import as_text, clean
from overblikk.intake.senders import sender_named
from overblikk.sources.models import Source

pytestmark = pytest.mark.usefixtures("starting_data")


def prepared_of(content: bytes, filename: str):
    return prepare(
        content,
        filename=filename,
        sender=sender_named("Digdir"),
        settings=[],
        on=timezone.localdate(),
    )


def cells_of(content: bytes, filename: str) -> set[tuple[str, str, str]]:
    """Every cell that holds something: its sheet, its place, its words."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "overview"
        path.write_bytes(content)
        return {
            (table.sheet, place, words)
            for table in read_file(path, filename)
            for place, value in (
                *((cell.place, cell.value) for row in table.rows for cell in row.cells),
                *((kept.place, kept.value) for kept in table.kept),
            )
            if (words := clean(as_text(value)))
        }


def accounted_for(content: bytes, filename: str) -> tuple[set, set]:
    """The places of the cells that are in a value or a problem, and the cells that are kept."""
    prepared = prepared_of(content, filename)
    told = {
        (value.place.get("sheet", ""), value.place.get("cell", ""))
        for row in prepared.rows
        for value in row.values
    }
    told |= {("", problem.cell) for problem in prepared.problems}
    sheets = {row.place: row.place.rpartition("!")[0] for row in prepared.rows}
    kept = {
        (sheets[row.place], place, words)
        for row, cells in zip(prepared.rows, prepared.kept, strict=True)
        for _heading, place, words in cells
    }
    kept |= {
        (sheet, place, words) for sheet, cells in prepared.beside for _none, place, words in cells
    }
    return told, kept


def lost_from(content: bytes, filename: str) -> set:
    told, kept = accounted_for(content, filename)
    return {
        cell for cell in cells_of(content, filename) if cell[:2] not in told and cell not in kept
    }


def test_every_cell_of_the_sample_overview_is_accounted_for():
    content = (resources.files("overblikk.cli.sample") / "eksempeloversikt.csv").read_bytes()

    lost = lost_from(content, "eksempeloversikt.csv")

    assert cells_of(content, "eksempeloversikt.csv")
    assert lost == set()


@pytest.mark.parametrize(
    "text",
    [
        "Navn;Farge\nAlfa;blå\n",
        "Navn;Status\nAlfa;-\nBeta;Pågår\n",
        "Navn;Eier;Departement\nAlfa;Digdir;Finansdepartementet\n",
        "Navn;Navn\nAlfa;Beta\n",
        "Navn;Farge\nAlfa;blå;utenfor;langt utenfor\n",
        "Navn;Eier;Samarbeid\nAlfa;Digdir;Digdir, NAV\n",
        "Navn;Farge;;\nAlfa;blå;uten;overskrift\n",
    ],
)
def test_a_cell_that_gives_no_value_is_kept(text):
    lost = lost_from(text.encode(), "prove.csv")

    assert lost == set()


@pytest.mark.parametrize(
    "name",
    [
        "ki-oversikten-2024.csv",
        "fakta_medfinansiering-2020.csv",
        "fakta_ror-ikt_handlingsplan_2018-2021.xlsx",
    ],
)
def test_every_cell_of_the_real_overviews_is_accounted_for(shared, name):
    content = (shared / "data/tables" / name).read_bytes()

    lost = lost_from(content, name)

    assert len(cells_of(content, name)) > 20
    assert lost == set()


def test_every_row_of_the_real_list_is_there(shared):
    content = (shared / "data/tables/ki-oversikten-2024.csv").read_bytes()
    with (shared / "data/tables/ki-oversikten-2024.csv").open(encoding="utf-8-sig") as file:
        rows = sum(any(row) for row in csv.reader(file)) - 1

    prepared = prepared_of(content, "ki.csv")

    assert len(prepared.rows) == rows


def taken_in(text: str, **details) -> Source:
    overview = Overview(
        text.encode(), "prove.csv", sender_named("Digdir"), "Prøve", access_ground="Prøve"
    )
    outcomes = take_in(overview, prepared_of(overview.content, "prove.csv"), by=operator())
    assert outcomes.source
    return outcomes.source


def test_what_gave_no_value_is_kept_with_the_source_and_found_there():
    source = taken_in('Navn;Farge;Merknad\nAlfa;blå;Sa "nei"\nBeta;rød;\n')

    found = kept_rows(source, operator(), words='BLÅ "nei"')
    every = kept_rows(source, operator())

    assert [row.name for row in found] == ["Alfa"]
    assert [row.kept for row in every] == [
        [["Farge", "B2", "blå"], ["Merknad", "C2", 'Sa "nei"']],
        [["Farge", "B3", "rød"]],
    ]


def test_what_stands_beside_the_rows_is_kept_too():
    """Titles, notes and totals are found with the source, and are no rows."""
    source = taken_in("Tiltak i 2026;;\n\nNavn;Status;Eier\nAlfa;Pågår;Digdir\n")

    found = kept_rows(source, operator(), words="2026")

    assert [row.kept for row in found] == [[["", "A1", "Tiltak i 2026"]]]
    assert OverviewRow.objects.exclude(said={}).count() == 1


def test_the_same_file_again_keeps_its_rows_once():
    taken_in("Navn;Farge\nAlfa;blå\n")

    taken_in("Navn;Farge\nAlfa;blå\n")

    assert OverviewRow.objects.count() == 1
