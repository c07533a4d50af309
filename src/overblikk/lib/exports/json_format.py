"""JSON: one list of objects, written as it is read."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from overblikk.lib.exports import Batch, Format, Told, rows_of


def parts_of(value: Told) -> dict[str, Any]:
    """What a value of several parts is in JSON; for `default` of json.dumps."""
    return value.parts


def write(batches: Iterable[Batch], labels: dict[str, str]) -> Iterator[bytes]:
    """The records as a JSON list, with the keys of the columns."""
    before = "["
    for values in rows_of(batches, labels):
        row = dict(zip(labels, values, strict=True))
        yield (before + "\n" + json.dumps(row, ensure_ascii=False, default=parts_of)).encode()
        before = ","
    yield b"[]\n" if before == "[" else b"\n]\n"


FORMAT = Format("json", "application/json", write)
