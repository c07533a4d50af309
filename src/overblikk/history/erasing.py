"""Taking words out of every table at once, versions too, and sealing the ledger anew.

What is append-only is let through here and nowhere else: triggers are set aside for the
statements that write the mark, in one transaction, which also keeps a row of what was done.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pgtrigger
from django.db import connection

from overblikk.history.models import Erasure, LedgerEntry
from overblikk.history.moment import moment
from overblikk.history.tracking import digest_in_sql

# What people do with their accounts is told by the access log, which promises not to be changed;
# the others hold no words that anyone wrote. What is looked for by follows from what is rewritten.
LEFT_ALONE = (
    "accounts_",
    "account_",
    "auth_",
    "django_",
    "history_",
    "mfa_",
    "procrastinate_",
    "registry_search",
)

COLUMNS = """
SELECT t.relname, a.attname, a.atttypid = 'jsonb'::regtype,
       (SELECT key.attname FROM pg_index AS i JOIN pg_attribute AS key
           ON key.attrelid = t.oid AND key.attnum = i.indkey[0] WHERE i.indrelid = t.oid
          AND i.indisprimary)
  FROM pg_class AS t JOIN pg_attribute AS a ON a.attrelid = t.oid
 WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND a.attnum > 0
   AND NOT a.attisdropped AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype)
   AND t.relname NOT LIKE ALL (%s)
 ORDER BY t.relname, a.attnum
"""
# The digest is the ledger's own (tracking.LEDGER). What did not hold before is left as it is, so
# that the doctor still finds it.
INTACT = """
SELECT l.id FROM history_ledgerentry AS l CROSS JOIN LATERAL (
  SELECT {digest} AS digest
    FROM {table} AS kept WHERE kept.{key} = ANY (l.row_ids)) AS found
 WHERE l."table" = '{table}' AND l.row_ids && %s::bigint[] AND found.digest = l.digest
"""
SEAL = """
UPDATE history_ledgerentry AS l SET erasure_id = %s, digest = (
  SELECT {digest}
    FROM {table} AS kept WHERE kept.{key} = ANY (l.row_ids))
 WHERE l.id = ANY (%s)
"""
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')

Row = dict[str, Any]


@dataclass(frozen=True)
class Table:
    """A table of the register: its key, and the columns that hold words."""

    name: str
    key: str
    texts: tuple[str, ...]
    structured: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Both sorts of columns that hold words."""
        return self.texts + self.structured


@dataclass(frozen=True)
class Rewriting:
    """A row that words are taken out of, and what its columns then hold."""

    table: Table
    key: Any
    values: Row


def tables() -> list[Table]:
    """Every table in which somebody's words may stand."""
    found: dict[tuple[str, str], list[tuple[str, bool]]] = defaultdict(list)
    for table, column, is_structured, key in _ask(COLUMNS, [f"{p}%" for p in LEFT_ALONE]):
        found[table, key].append((column, is_structured))
    return [
        Table(
            name,
            key,
            tuple(c for c, is_structured in columns if not is_structured),
            tuple(c for c, is_structured in columns if is_structured),
        )
        for (name, key), columns in found.items()
    ]


def hold_still(held: Sequence[Table]) -> None:
    """Let nobody else write to the tables until the transaction ends; reading goes on."""
    names = ", ".join(f'"{table.name}"' for table in held)
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {names} IN SHARE ROW EXCLUSIVE MODE")


def rows_with(table: Table, pattern: str, *, or_where: str = "false") -> Iterator[Row]:
    """The rows in whose words PostgreSQL finds the pattern, and those of a further condition."""
    finding = " OR ".join(f'"{column}"::text ~ %s' for column in table.columns)
    where = f"({or_where}) OR ({finding})" if pattern else or_where
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT * FROM "{table.name}" WHERE {where}',  # noqa: S608 - names of the catalogue
            [pattern] * len(table.columns) if pattern else None,
        )
        columns = [column.name for column in cursor.description]
        for values in cursor.fetchall():
            yield dict(zip(columns, values, strict=True))


def rewritten(table: Table, row: Row, rewrite: Callable[[str], str]) -> Row:
    """The columns that the rewriting changes, as they then are; JSON as its text."""
    changed: Row = {}
    for column in table.columns:
        before = row[column]
        if before is None:
            continue
        after = in_strings(before, rewrite) if column in table.structured else rewrite(before)
        if after != before:
            changed[column] = after
    return changed


def in_strings(structured: str, rewrite: Callable[[str], str]) -> str:
    """JSON with each of its strings rewritten, and every number as it was written."""

    def of(found: re.Match[str]) -> str:
        before = json.loads(found.group())
        after = rewrite(before)
        return found.group() if after == before else json.dumps(after, ensure_ascii=False)

    return _STRING.sub(of, structured)


def counted(rewritings: Iterable[Rewriting]) -> dict[str, int]:
    """How many rows of each table."""
    counts: dict[str, int] = defaultdict(int)
    for one in rewritings:
        counts[one.table.name] += 1
    return dict(sorted(counts.items()))


def erase(
    rewritings: Sequence[Rewriting],
    *,
    originals: dict[str, str],
    by: UUID | None,
    name: str,
    ground: str,
) -> Erasure:
    """Write the rows anew, seal what the ledger had sealed of them, and keep that it was done.

    For a transaction that holds the tables still.
    """
    erasure = Erasure.objects.create(
        at=moment(),
        by=by,
        by_name=name,
        ground=ground,
        counts=counted(rewritings),
        originals=originals,
    )
    of_table: dict[Table, list[Rewriting]] = defaultdict(list)
    for one in rewritings:
        of_table[one.table].append(one)
    for table, of in of_table.items():
        _write_and_seal(table, of, erasure)
    return erasure


def _write_and_seal(table: Table, rewritings: Sequence[Rewriting], erasure: Erasure) -> None:
    digest = digest_in_sql("kept", table.key)
    names = {"table": table.name, "key": table.key, "digest": digest}
    is_sealed = LedgerEntry.objects.filter(table=table.name).exists()
    keys = [one.key for one in rewritings]
    intact = [id_ for (id_,) in _ask(INTACT.format(**names), keys)] if is_sealed else []
    with pgtrigger.ignore(*_set_aside()), connection.cursor() as cursor:
        for one in rewritings:
            _write(cursor, one)
    if intact:
        with connection.cursor() as cursor:
            cursor.execute(SEAL.format(**names), [erasure.id, intact])


def _set_aside() -> list[str]:
    """Those that would keep a version of the change, or refuse it; evidence is still asked for."""
    return [
        f"{model._meta.label}:{trigger.name}"
        for model, trigger in pgtrigger.registered()
        if trigger.name in ("update_update", "append_only")
    ]


def _write(cursor: Any, one: Rewriting) -> None:
    columns = ", ".join(f'"{column}" = %s' for column in one.values)
    cursor.execute(
        f'UPDATE "{one.table.name}" SET {columns} WHERE "{one.table.key}" = %s',  # noqa: S608 - names of the catalogue
        [*one.values.values(), one.key],
    )


def _ask(statement: str, parameter: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [parameter])
        return cursor.fetchall()
