"""The process that opens a file: `python -I -m overblikk.intake.readers.child PATH EXTENSION`.

It writes JSON lines: {"sheet", …} for each sheet, [number, values] for each of its rows
that holds something, and last {"refused", "params"} or {"end": true}. Without a last line it
did not get through.
"""

import json
import resource
import signal
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from overblikk.intake.readers import limits
from overblikk.intake.readers.contents import content_kind
from overblikk.intake.readers.formats import Format, RawSheet, all_formats
from overblikk.intake.readers.refusal import Refused
from overblikk.intake.readers.tables import Value, column_letters

_SAID_AS_IT_IS = {"empty": "empty", "encrypted": "encrypted", "broken_zip": "damaged"}


def main() -> None:
    """Read the file named by the arguments, within limits that are set before it is opened."""
    path, extension = Path(sys.argv[1]), sys.argv[2]
    _limit_itself()
    try:
        _write_all(path, extension)
    except Refused as refusal:
        _write({"refused": refusal.code, "params": refusal.params})
    except MemoryError:
        _write({"refused": "too_much_memory", "params": {}})
    except Exception:
        _write({"refused": "damaged", "params": {}})


def _limit_itself() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY_BYTES, limits.MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.SECONDS, limits.SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(limits.SECONDS)


def _write_all(path: Path, extension: str) -> None:
    budget = _Budget()
    for sheet in _format_of(path, extension).read(path):
        notes = [(note.place, note.code) for note in sheet.notes]
        told = {"sheet": sheet.name, "notes": notes, "merged": sheet.merged, "paths": sheet.paths}
        _write(told)
        for number, values in _rows_with_something(sheet):
            budget.count(sheet.name, number, values)
            _write([number, [_as_json(value) for value in values]])
    _write({"end": True})


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


def _write(line: object) -> None:
    sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
