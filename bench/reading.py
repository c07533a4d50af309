"""How well overviews are read, on the corpus of made-up ones."""

import tempfile
from pathlib import Path

from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.intake.readers.reading import read_file
from overblikk.intake.readers.unreadable import UnreadableFile
from tests.intake.corpus import Overview, Rows, cells_right, overviews, rows_read


def take(_stands: Stands) -> None:
    """Print how many files, and how many cells, are read as a careful person reads them."""
    files = right_files = cells = right_cells = 0
    for overview in overviews():
        read = _read(overview)
        right, of = cells_right(overview.rows, read)
        files, cells, right_cells = files + 1, cells + of, right_cells + right
        right_files += read == overview.rows
        if read != overview.rows:
            tell("reading: not read right", overview.name)
    tell("reading: files read right", f"{right_files} of {files}")
    tell("reading: cells read right", f"{right_cells} of {cells}")


def _read(overview: Overview) -> Rows:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "received"
        file.write_bytes(overview.content)
        try:
            return rows_read(read_file(file, overview.filename))
        except UnreadableFile:
            return []


MEASURE = Measure("reading", take)
