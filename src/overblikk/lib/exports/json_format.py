"""JSON: one list of objects, written as it is read."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from overblikk.lib.exports import Format, Record, Told


def parts_of(value: Told) -> dict[str, Any]:
    """What a value of several parts is in JSON; for `default` of json.dumps."""
    return value.parts


def write(records: Iterable[Record], labels: dict[str, str]) -> Iterator[bytes]:
    """The records as a JSON list, with the keys of the columns."""
    before = "["
    for record in records:
        row = {key: record.get(key) for key in labels}
        yield (before + "\n" + json.dumps(row, ensure_ascii=False, default=parts_of)).encode()
        before = ","
    yield b"[]\n" if before == "[" else b"\n]\n"


FORMAT = Format("json", "application/json", write)
