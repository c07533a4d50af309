"""The rows of every table as they stood at some moment of a run, kept in a schema and put back.

Django's own way after a test whose transactions are real empties every table and makes content
types, permissions and our views anew: with loading the starting data, more than two seconds. What
was kept is put back in a tenth of one, and only where the test has written.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from overblikk.registry.holdings import forget

AS_THE_RUN_BEGAN = "kept_as_the_run_began"

# Columns that the database computes are not written.
COLUMNS = """
SELECT table_name,
       string_agg(quote_ident(column_name), ', ') FILTER (WHERE is_generated = 'NEVER')
FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
WHERE table_schema = %s AND table_type = 'BASE TABLE'
GROUP BY table_name
"""
# How many rows, and by which transactions they were written. A later transaction has a higher
# number, so that what was added, changed or taken away shows in one of the two.
WRITTEN = """
SELECT '{table}', count(*), coalesce(sum(xmin::text::bigint), 0) FROM "{table}"
"""

_as_the_run_began: dict[str, tuple[int, int]] = {}


def begin() -> None:
    """Keep the rows that every test finds."""
    keep(AS_THE_RUN_BEGAN)
    _as_the_run_began.update(_written(_columns("public")))


def put_back_as_the_run_began() -> None:
    """Put the tables back in which something was written since."""
    now = _written(_as_the_run_began)
    changed = [table for table, written in now.items() if written != _as_the_run_began[table]]
    if changed:
        put_back(AS_THE_RUN_BEGAN, changed)
        _as_the_run_began.update(_written(changed))


def keep(schema: str) -> None:
    """Copy the rows of every table into a schema of that name."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA {schema}")
        for table, columns in _columns("public").items():
            cursor.execute(f'SELECT EXISTS (SELECT FROM "{table}")')
            if cursor.fetchone()[0]:
                cursor.execute(
                    f'CREATE TABLE {schema}."{table}" AS SELECT {columns} FROM "{table}"'
                )


def is_kept(schema: str) -> bool:
    """Whether there is such a schema; what a test's own transaction keeps goes with it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regnamespace(%s) IS NOT NULL", [schema])
        return bool(cursor.fetchone()[0])


def put_back(schema: str, tables: Iterable[str] | None = None) -> None:
    """Fill the tables, or all, with what the schema has of them."""
    kept = _columns(schema)
    with _without_triggers() as cursor:
        for table in _columns("public") if tables is None else tables:
            cursor.execute(f'DELETE FROM "{table}"')
            if columns := kept.get(table):
                cursor.execute(
                    f'INSERT INTO "{table}" ({columns}) SELECT {columns} FROM {schema}."{table}"'
                )


def empty() -> None:
    """Take every row away, but what migrating and Django keep for themselves."""
    with _without_triggers() as cursor:
        for table in _columns("public"):
            if not table.startswith(("django_", "auth_")):
                cursor.execute(f'DELETE FROM "{table}"')


@contextmanager
def _without_triggers() -> Iterator[CursorWrapper]:
    """Neither history nor a refusal comes of what is written."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield cursor
        # The test may have a transaction around this one.
        cursor.execute("SET LOCAL session_replication_role = origin")
    # The ledger says nothing of this.
    forget()


def _columns(schema: str) -> dict[str, str]:
    """Of each table in the schema."""
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS, [schema])
        return dict(cursor.fetchall())


def _written(tables: Iterable[str]) -> dict[str, tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(WRITTEN.format(table=table) for table in tables))
        return {table: (rows, by) for table, rows, by in cursor.fetchall()}
