"""CSV and its kin: text whose cells are parted by ; , tab or |."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from overblikk.intake.readers import limits
from overblikk.intake.readers.delimiters import delimiter_of, stated_delimiter
from overblikk.intake.readers.formats import Format, RawSheet
from overblikk.intake.readers.tables import Value
from overblikk.lib.untrusted.contents import content_kind
from overblikk.lib.untrusted.encodings import encoding_of
from overblikk.lib.untrusted.refusal import Refused

_SAMPLE = 200_000


def _recognises(path: Path) -> bool:
    return content_kind(path) == "text"


def _read(path: Path) -> Iterator[RawSheet]:
    csv.field_size_limit(limits.CELL_CHARACTERS)
    with path.open(encoding=encoding_of(path), newline="") as file:
        yield RawSheet("", _rows(file), [])


def _rows(file: TextIO) -> Iterator[tuple[int, list[Value]]]:
    stated = stated_delimiter(file.readline(10))
    if stated is None:
        file.seek(0)
    first = 1 if stated is None else 2
    delimiter = stated or delimiter_of(_sample(file))
    lines = _Lines(file)
    record: list[str] = []
    try:
        for number, record in enumerate(csv.reader(lines, delimiter=delimiter), start=first):
            yield number, list(record)
    except csv.Error as error:
        raise _refusal(error) from error
    # A quotation mark that opens and never closes makes one cell of all rows after it.
    if lines.quotes % 2 and any("\n" in str(cell) for cell in record[-1:]):
        raise Refused("open_quote", row=number)


class _Lines:
    """The lines of a file, and how many quotation marks they held."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.quotes = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._file:
            self.quotes += line.count('"')
            yield line


def _sample(file: TextIO) -> str:
    text = file.read(_SAMPLE)
    file.seek(0)
    # The last record may be cut in two.
    return text if len(text) < _SAMPLE else text[: text.rfind("\n") + 1] or text


def _refusal(error: csv.Error) -> Refused:
    if "field larger" in str(error):
        return Refused("unclosed_quote", limit=limits.CELL_CHARACTERS)
    return Refused("damaged")


FORMAT = Format("csv", frozenset({".csv", ".tsv", ".tab", ".txt", ".xls"}), _recognises, _read)
