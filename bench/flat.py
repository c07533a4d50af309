"""The initiatives as one flat table in a file of SQLite's, made as well as Datasette can use it."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from overblikk.accounts.viewer import EVERYONE
from overblikk.lib.exports import Told
from overblikk.registry import exporting
from overblikk.registry.queries import initiatives

TABLE = "initiatives"
# What the list is narrowed, sorted and counted by; columns of several values have no use of one.
INDEXED = (
    *("status", "sector", "responsible_organisation", "responsible_ministry", "phase", "ai"),
    *("size", "consultants", "organising", "ai_own_model", "start_year", "end_year"),
    *("name", "start", "end", "changed_at"),
)
SEARCHED = ("name", "description", "problem", "responsible_organisation")
BATCH = 1000


def write(path: Path) -> None:
    """Write every initiative that everyone may see, each as a row of all its columns."""
    rows = map(_flat, exporting.records(initiatives(EVERYONE).order_by("number"), EVERYONE))
    with sqlite3.connect(path) as file:
        first = next(rows)
        columns = ", ".join(f'"{key}"' for key in first if key != "number")
        file.execute(f"CREATE TABLE {TABLE} (number INTEGER PRIMARY KEY, {columns})")
        _insert(file, _with(first, rows))
        for column in INDEXED:
            file.execute(f'CREATE INDEX "by_{column}" ON {TABLE} ("{column}")')
        _index_words(file)
    file.execute("VACUUM")
    file.execute("ANALYZE")
    file.close()


def _with(first: Mapping[str, Any], rest: Iterable[Mapping[str, Any]]) -> Iterator[Any]:
    yield first
    yield from rest


def _insert(file: sqlite3.Connection, rows: Iterator[Mapping[str, Any]]) -> None:
    while batch := list(islice(rows, BATCH)):
        names = ", ".join(f'"{key}"' for key in batch[0])
        places = ", ".join(f":{key}" for key in batch[0])
        file.executemany(f"INSERT INTO {TABLE} ({names}) VALUES ({places})", batch)


def _index_words(file: sqlite3.Connection) -> None:
    words, columns = f"{TABLE}_fts", ", ".join(SEARCHED)
    # In double quotation marks, or Datasette sees no index, and answers with every row.
    of = f'content="{TABLE}", content_rowid="number"'
    file.execute(f"CREATE VIRTUAL TABLE {words} USING fts5({columns}, {of})")
    file.execute(f"INSERT INTO {words} ({words}) VALUES ('rebuild')")
    file.execute(f"INSERT INTO {words} ({words}) VALUES ('optimize')")


def _flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record with lists as JSON, and beside it what our filters count by."""
    cells = {key: _cell(value) for key, value in record.items()}
    return cells | {
        "start_year": (record["start"] or "")[:4] or None,
        "end_year": (record["end"] or "")[:4] or None,
        "amount_kinds": _parts(record["amounts"], "kind"),
        "effect_directions": _parts(record["effects"], "direction"),
    }


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        texts = [one.words if isinstance(one, Told) else str(one) for one in value]
        return json.dumps(texts, ensure_ascii=False)
    return value.words if isinstance(value, Told) else value


def _parts(values: Iterable[Told], part: str) -> str:
    return json.dumps(sorted({one.parts[part] for one in values if one.parts.get(part)}))


def values_of(path: Path, column: str) -> list[str]:
    """The values that stand in a column, the commonest first."""
    with sqlite3.connect(path) as file:
        rows = file.execute(
            f'SELECT "{column}" FROM {TABLE} WHERE "{column}" IS NOT NULL'
            " GROUP BY 1 ORDER BY count(*) DESC"
        )
        return [value for (value,) in rows]


def words_in(path: Path, *, near: float, count: int) -> list[str]:
    """So many words, each of which stands in about the given number of rows."""
    with sqlite3.connect(path) as file:
        file.execute(
            f"CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', '{TABLE}_fts', 'row')"
        )
        rows = file.execute("SELECT term FROM words ORDER BY abs(doc - ?), term", [near])
        long_enough = (word for (word,) in rows if word.isalpha() and len(word) > 3)
        return list(islice(long_enough, count))
