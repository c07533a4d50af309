"""Which lists in a JSON hold the records, and what each record inherits from what it lies in."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

Record = dict[str, Any]

# What a list of initiatives is called, and not one of what they lie in or are described with.
_OF_INITIATIVES = re.compile(
    r"(?!.*(?:portef|portfolio|program|type|status|eier|deltak))"
    r".*(?:tiltak|prosjekt|initiativ|satsing|project|measure)",
    re.IGNORECASE,
)
# What is said once, around the list, and true of each of its records.
_OF_ALL = re.compile(
    r"virksomhet|verksemd|organisasjon|organisation|departement|ministry|etat|kommune|eier|"
    r"portef|portfolio",
    re.IGNORECASE,
)
_FEWEST_VALUES = 3


def record_lists(parsed: Any) -> list[tuple[str, list[Record]]]:
    """Each list of records by its name, "" for one that stands alone.

    Lists that lie in different objects under the same path are one. Where lists lie inside the
    records of others, the one that is named for initiatives is taken, else the outermost whose
    records hold three values or more; its records inherit the values around them.
    """
    found: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for path, record in _records(parsed, (), {}):
        found[path].append(record)
    chosen = _chosen(found)
    if not chosen and isinstance(parsed, dict) and parsed:
        return [("", [parsed])]
    return [("" if len(chosen) == 1 else path[-1], found[path]) for path in chosen]


def _records(part: Any, path: tuple[str, ...], around: Record) -> Iterator[tuple[Any, Record]]:
    if isinstance(part, list):
        for one in part:
            if isinstance(one, dict):
                record = _inheriting(one, path, around)
                yield path, record
                yield from _inside(one, path, record)
            elif isinstance(one, list):
                yield from _records(one, path, around)
    elif isinstance(part, dict) and _is_keyed(part):
        yield from _records([{"id": key, **one} for key, one in part.items()], path, around)
    elif isinstance(part, dict):
        said = {k: v for k, v in part.items() if isinstance(v, str) and _OF_ALL.search(k)}
        yield from _inside(part, path, {**around, **said})


def _is_keyed(part: Record) -> bool:
    """Whether the object is a list whose records stand under their identifiers."""
    values = list(part.values())
    if len(values) < 2 or not all(isinstance(one, dict) for one in values):
        return False
    return len(set.intersection(*map(set, values))) > 1


def _inside(part: Record, path: tuple[str, ...], around: Record) -> Iterator[tuple[Any, Record]]:
    for key, value in part.items():
        yield from _records(value, (*path, key), around)


def _inheriting(record: Record, path: tuple[str, ...], around: Record) -> Record:
    own = dict(record)
    if around:
        outer = {k: v for k, v in around.items() if not isinstance(v, list | dict)}
        for key, value in outer.items():
            own[key if key not in own else " ".join((*path[-2:-1], key))] = value
    return own


def _chosen(found: dict[tuple[str, ...], list[Record]]) -> list[tuple[str, ...]]:
    named = [path for path in found if path and _OF_INITIATIVES.search(path[-1])]
    full = [path for path in found if _values(found[path]) >= _FEWEST_VALUES]
    candidates = _outermost(named) or _outermost(full) or _outermost(list(found))
    if not named:
        return candidates
    # A list beside it, not inside it, is a table of its own.
    return candidates + [
        path for path in _outermost(full) if not _related(path, candidates) and path
    ]


def _outermost(paths: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [
        path
        for path in paths
        if not any(other != path and path[: len(other)] == other for other in paths)
    ]


def _related(path: tuple[str, ...], others: list[tuple[str, ...]]) -> bool:
    return any(path[: len(o)] == o or o[: len(path)] == path for o in others)


def _values(records: list[Record]) -> float:
    own = (sum(not isinstance(value, list) for value in one.values()) for one in records)
    return sum(own) / len(records)
