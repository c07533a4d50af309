"""The process that opens a file: `python -I -m overblikk.intake.readers.child PATH EXTENSION`.

It tells {"sheet", …} for each sheet, and [number, values] for each of its rows that holds
something.
"""

import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from overblikk.intake.readers import limits
from overblikk.intake.readers.formats import Format, RawSheet, all_formats
from overblikk.intake.readers.tables import Value, column_letters
from overblikk.lib.untrusted.confined import hold_to, tell_all
from overblikk.lib.untrusted.contents import content_kind
from overblikk.lib.untrusted.refusal import Refused

_SAID_AS_IT_IS = {"empty": "empty", "encrypted": "encrypted", "broken_zip": "damaged"}


def main() -> None:
    """Read the file named by the arguments, within limits that are set before it is opened."""
    path, extension = Path(sys.argv[1]), sys.argv[2]
    hold_to(
        seconds=limits.SECONDS,
        clock_seconds=limits.CLOCK_SECONDS,
        memory_bytes=limits.MEMORY_BYTES,
    )
    tell_all(lambda: _lines(path, extension))


def _lines(path: Path, extension: str) -> Iterator[object]:
    budget = _Budget()
    for sheet in _format_of(path, extension).read(path):
        notes = [(note.place, note.code) for note in sheet.notes]
        yield {"sheet": sheet.name, "notes": notes, "merged": sheet.merged, "paths": sheet.paths}
        for number, values in _rows_with_something(sheet):
            budget.count(sheet.name, number, values)
            yield [number, [_as_json(value) for value in values]]


def _format_of(path: Path, extension: str) -> Format:
    formats = all_formats()
    known = extension == "" or any(extension in form.extensions for form in formats)
    kind = content_kind(path)
    if kind in _SAID_AS_IT_IS:
        raise Refused(_SAID_AS_IT_IS[kind])
    fitting = [form for form in formats if form.recognises(path)]
    for form in fitting:
        if not extension or extension in form.extensions:
            return form
    if fitting:
        raise Refused("wrong_content", extension=extension, kind=fitting[0].kind)
    if known and extension:
        raise Refused("wrong_content", extension=extension, kind=kind)
    raise Refused("not_read", kind=kind)


def _rows_with_something(sheet: RawSheet) -> Iterator[tuple[int, list[Value]]]:
    for number, row in sheet.rows:
        values = [None if isinstance(v, str) and not v.strip() else v for v in row]
        while values and values[-1] is None:
            values.pop()
        if values:
            yield number, values


class _Budget:
    """What the limits leave, however the format came by its cells."""

    def __init__(self) -> None:
        self._cells = self._characters = 0

    def count(self, sheet: str, number: int, values: list[Value]) -> None:
        """Take one row off. Raises Refused where a limit is passed."""
        self._cells += len(values)
        if number > limits.ROWS:
            raise Refused("too_many_rows", sheet=sheet, count=number, limit=limits.ROWS)
        if len(values) > limits.COLUMNS:
            raise Refused("too_many_columns", sheet=sheet, count=len(values), limit=limits.COLUMNS)
        if self._cells > limits.CELLS:
            raise Refused("too_many_cells", sheet=sheet, count=self._cells, limit=limits.CELLS)
        for column, value in enumerate(values):
            if isinstance(value, str):
                if "\x00" in value:
                    raise Refused("binary")
                self._count_text(sheet, f"{column_letters(column)}{number}", len(value))

    def _count_text(self, sheet: str, place: str, length: int) -> None:
        self._characters += length
        if length > limits.CELL_CHARACTERS:
            raise Refused(
                "cell_too_long",
                sheet=sheet,
                place=place,
                count=length,
                limit=limits.CELL_CHARACTERS,
            )
        if self._characters > limits.TEXT_CHARACTERS:
            raise Refused("too_much_text", limit=limits.TEXT_CHARACTERS)


def _as_json(value: Value) -> object:
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return value


if __name__ == "__main__":
    main()
