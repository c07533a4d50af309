"""The way into a file that somebody sent."""

from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from overblikk.intake.readers import limits
from overblikk.intake.readers.layout.grid import Grid, grid_of
from overblikk.intake.readers.layout.workbook import tables_in
from overblikk.intake.readers.process import lines_of
from overblikk.intake.readers.tables import Note, Table
from overblikk.intake.readers.unreadable import UnreadableFile


def read_file(path: Path, filename: str) -> list[Table]:
    """The tables of a file, in the order of its sheets; hidden sheets too.

    `filename` is the sender's name of it, whose ending must fit what the content is.
    Raises UnreadableFile, with a message for the sender, for what cannot be taken in.
    """
    try:
        return _read(path, PurePath(filename).suffix.lower())
    except UnreadableFile as error:
        error.params["filename"] = filename
        raise


def _read(path: Path, extension: str) -> list[Table]:
    size = path.stat().st_size
    if size > limits.FILE_BYTES:
        raise UnreadableFile(
            "too_large",
            size=size // limits.MIB,
            limit=limits.FILE_BYTES // limits.MIB,
        )
    tables = tables_in(sheets_in(path, extension))
    if not tables:
        raise UnreadableFile("empty")
    if not any(table.rows for table in tables):
        raise UnreadableFile("only_headers")
    return [table for table in tables if table.rows or table.kept]


def sheets_in(path: Path, extension: str) -> list[Grid]:
    """The sheets that hold something, before anything in them is understood."""
    return [sheet.grid() for sheet in _sheets(path, extension) if sheet.rows]


@dataclass
class _Sheet:
    """A sheet as the child process tells of it."""

    told: dict[str, Any]
    rows: list[tuple[int, list[Any]]] = field(default_factory=list)

    def grid(self) -> Grid:
        """The sheet as layouts are found in it."""
        return grid_of(
            self.told["sheet"],
            self.rows,
            notes=[Note(place, code) for place, code in self.told["notes"]],
            merged=self.told["merged"],
            paths=self.told["paths"],
        )


def _sheets(path: Path, extension: str) -> list[_Sheet]:
    sheets: list[_Sheet] = []
    for line in lines_of(path, extension):
        if isinstance(line, dict):
            sheets.append(_Sheet(line))
        else:
            number, values = line
            sheets[-1].rows.append((number, values))
    return sheets
