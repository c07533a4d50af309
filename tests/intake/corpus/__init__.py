"""Small made-up overviews, each with what a careful person would read from it.

`layouts/*.toml` are sheets written down as text, which `writers` writes in each format that the
layout can be sent in. `files/` holds overviews in formats of text, with a TOML of the same name
beside each. What is read right is counted by files and by cells.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from overblikk.intake.readers.tables import Table
from overblikk.intake.rules.texts import as_text
from tests.intake.corpus.sheets import Sheet, sheet_of
from tests.intake.corpus.writers import WRITERS

HERE = Path(__file__).parent

# A row as {heading: words}.
Rows = list[dict[str, str]]


@dataclass(frozen=True)
class Overview:
    """An overview of the corpus: its name, its bytes, and what is to be read from it.

    `kept` says, where it matters, which words are kept beside the rows, by why.
    """

    name: str
    filename: str
    content: bytes
    rows: Rows
    kept: dict[str, list[str]]
    # Of a sheet: how many of its cells hold something.
    cells: int | None


def overviews() -> Iterator[Overview]:
    """Every overview of the corpus, in each of its formats."""
    for path in sorted((HERE / "layouts").glob("*.toml")):
        told = tomllib.loads(path.read_text())
        sheets = [sheet_of(one) for one in told["sheets"]]
        for form in told["formats"]:
            yield _written(path.stem, form, sheets, told)
    for path in sorted((HERE / "files").iterdir()):
        if path.suffix != ".toml":
            told = tomllib.loads(path.with_suffix(".toml").read_text())
            content = path.read_text().encode(told.get("encoding", "utf-8"))
            yield Overview(path.name, path.name, content, told["rows"], told.get("kept", {}), None)


def _written(name: str, form: str, sheets: Sequence[Sheet], told: dict[str, Any]) -> Overview:
    content = WRITERS[form](sheets)
    cells = sum(len(sheet.filled()) for sheet in sheets)
    return Overview(
        f"{name} {form}", f"oversikt.{form}", content, told["rows"], told.get("kept", {}), cells
    )


def rows_read(tables: Sequence[Table]) -> Rows:
    """The rows of all tables as the corpus writes them."""
    return [
        {
            header: as_text(cell.value)
            for header, cell in zip(table.headers, row.cells, strict=False)
            if cell.value is not None
        }
        for table in tables
        for row in table.rows
    ]


def cells_right(expected: Rows, read: Rows) -> tuple[int, int]:
    """How many cells are read right, and how many there are, counted where either has one."""
    right = total = 0
    for number in range(max(len(expected), len(read))):
        wanted = expected[number] if number < len(expected) else {}
        got = read[number] if number < len(read) else {}
        total += len(wanted.keys() | got.keys())
        right += sum(got.get(header) == words for header, words in wanted.items())
    return right, total


def accounted(tables: Sequence[Table]) -> set[tuple[str, str]]:
    """Sheet and place of each cell that is in a row, among the headings or kept."""
    places: set[tuple[str, str]] = set()
    for table in tables:
        cells = [cell for row in table.rows for cell in row.cells if cell.value is not None]
        parts = [part.place for cell in cells for part in cell.parts or (cell,)]
        kept = [one.place for one in table.kept]
        places |= {(table.sheet, place) for place in (*parts, *kept)}
    return places
