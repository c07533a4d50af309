"""The way into a file that somebody sent."""

from pathlib import Path, PurePath

from overblikk.intake.readers import limits
from overblikk.intake.readers.layout import RawRow, table_of
from overblikk.intake.readers.process import lines_of
from overblikk.intake.readers.tables import Note, Table
from overblikk.intake.readers.unreadable import UnreadableFile


def read_file(path: Path, filename: str) -> list[Table]:
    """The tables of a file, one for each sheet that holds any; hidden sheets too.

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
    sheets = _sheets(path, extension)
    tables = [table_of(name, rows, notes) for name, rows, notes in sheets if rows]
    with_rows = [table for table in tables if table.rows]
    if not with_rows:
        raise UnreadableFile("only_headers" if tables else "empty")
    return with_rows


def _sheets(path: Path, extension: str) -> list[tuple[str, list[RawRow], list[Note]]]:
    sheets: list[tuple[str, list[RawRow], list[Note]]] = []
    for line in lines_of(path, extension):
        if isinstance(line, dict):
            notes = [Note(place, code) for place, code in line["notes"]]
            sheets.append((line["sheet"], [], notes))
        else:
            number, values = line
            sheets[-1][1].append((number, values))
    return sheets
