"""JSON: a list of objects, one that an object wraps, or one that lies deeper down."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from overblikk.intake.readers.formats import Format, RawSheet
from overblikk.intake.readers.objects import in_columns
from overblikk.intake.readers.records import record_lists
from overblikk.lib.untrusted.contents import content_kind
from overblikk.lib.untrusted.encodings import encoding_of
from overblikk.lib.untrusted.refusal import Refused


def _recognises(path: Path) -> bool:
    return content_kind(path) == "json"


def _read(path: Path) -> Iterator[RawSheet]:
    try:
        parsed = _parsed(path.read_text(encoding_of(path)))
        if _is_grid(parsed):
            yield RawSheet("", enumerate(parsed, start=1))
            return
        lists = record_lists(parsed)
        for name, records in lists:
            yield in_columns(name, records)
    except RecursionError as error:
        raise Refused("damaged") from error
    if not lists:
        raise Refused("no_records")


def _is_grid(parsed: Any) -> bool:
    """Whether it is rows of plain values, the headings first."""
    return isinstance(parsed, list) and all(
        isinstance(row, list) and not any(isinstance(value, dict | list) for value in row)
        for row in parsed
    )


def _parsed(text: str) -> Any:
    # Python's own parser takes NaN and Infinity, which are words here.
    try:
        return json.loads(text, parse_constant=str)
    except ValueError as error:
        lines = text.splitlines()
        if not all(line.strip().startswith("{") for line in lines if line.strip()):
            raise Refused("damaged") from error
    try:
        # An object on each line.
        return [json.loads(line, parse_constant=str) for line in lines if line.strip()]
    except ValueError as error:
        raise Refused("damaged") from error


FORMAT = Format("json", frozenset({".json", ".geojson", ".jsonl", ".ndjson"}), _recognises, _read)
