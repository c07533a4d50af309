"""Objects as rows: every value under the names that lead to it, and nothing left out."""

import json
import re
from collections.abc import Iterator
from typing import Any

from overblikk.intake.readers.formats import RawSheet
from overblikk.intake.readers.tables import Value

Path = tuple[str, ...]

# Wrappers that say nothing of what is inside them.
_WRAPPERS = frozenset(("properties", "attributes", "fields", "attributter", "felter", "felt"))
# The words by which people know a thing that is an object.
_SHOWN = (
    "nb", "navn", "name", "title", "tittel", "label", "displayname", "lookupvalue", "preflabel",
    "value", "verdi", "tekst", "text", "visningsnavn",
)  # fmt: skip
_FORMATTED = "@OData.Community.Display.V1.FormattedValue"
_NOISE = re.compile(r"@odata|@microsoft|^__|^odata\.|^_etag$", re.IGNORECASE)
_ESCAPED = re.compile(r"_x([0-9a-fA-F]{4})_")
_LOOKUP = re.compile(r"_(\w+)_value")


def in_columns(name: str, records: list[dict[str, Any]]) -> RawSheet:
    """The records as a sheet: their names on as many lines as they are deep, then a line each.

    Several values under the same names are lines in one cell.
    """
    rows = [_flat(record) for record in records]
    paths = list(dict.fromkeys(path for row in rows for path in row))
    # What other programs write for themselves comes last.
    paths.sort(key=lambda path: any(_NOISE.search(part) for part in path))
    depth = max((len(path) for path in paths), default=1)
    lines: list[tuple[int, list[Value]]] = [
        (level - depth + 1, [path[level] if level < len(path) else None for path in paths])
        for level in range(depth)
    ]
    lines += [
        (number, [_joined(row.get(path, [])) for path in paths])
        for number, row in enumerate(rows, start=1)
    ]
    return RawSheet(name, lines, paths=["/".join(path) for path in paths])


def _flat(record: dict[str, Any]) -> dict[Path, list[Value]]:
    row: dict[Path, list[Value]] = {}
    for path, value in _leaves(record, ()):
        row.setdefault(path, []).append(value)
    return row


def _leaves(part: Any, path: Path) -> Iterator[tuple[Path, Value]]:
    if isinstance(part, dict):
        yield from _of_object(part, path)
    elif isinstance(part, list):
        for one in part:
            yield from _leaves(one, path)
    elif part is not None:
        yield path, part


def _of_object(part: dict[str, Any], path: Path) -> Iterator[tuple[Path, Value]]:
    shown = _shown(part) if path else None
    for key, value in part.items():
        if key == shown:
            yield from _leaves(value, path)
        elif key == "geometry" and value:
            yield (*path, key), json.dumps(value)
        elif key in _WRAPPERS and isinstance(value, dict):
            yield from _leaves(value, path)
        elif key.endswith(_FORMATTED):
            yield from _leaves(value, (*path, _name(key.removesuffix(_FORMATTED))))
        elif key + _FORMATTED in part:
            # The code of what the program shows in words.
            yield from _leaves(value, (*path, f"{key}@odata.code"))
        else:
            yield from _leaves(value, (*path, _name(key)))


def _shown(part: dict[str, Any]) -> str | None:
    known = {key.casefold(): key for key in part}
    return next((known[word] for word in _SHOWN if word in known), None)


def _name(key: str) -> str:
    """A key as people would write it: SharePoint escapes letters, Dataverse marks look-ups."""
    words = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), key)
    lookup = _LOOKUP.fullmatch(words)
    return lookup[1] if lookup else words


def _joined(values: list[Value]) -> Value:
    if len(values) < 2:
        return values[0] if values else None
    return "\n".join(str(value) for value in values)
