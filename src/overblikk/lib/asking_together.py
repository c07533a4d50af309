"""Queries about the same rows, compiled once and sent together, a batch of rows at a time."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import BooleanField, F, Func, QuerySet
from psycopg import Cursor
from psycopg.adapt import Buffer, Loader
from psycopg.types.datetime import TimestamptzLoader
from psycopg.types.json import JsonbLoader
from psycopg.types.string import TextLoader

Rows = list[tuple[Any, ...]]
# Where PostgreSQL holds the ids of a batch for all its statements: sent with each of them, they
# would fill what lies between the two, and both would wait for each other.
_IDS = "overblikk.ids_of_the_batch"
_HOLD = "SELECT set_config(%s, %s, true)"


def in_the_batch(column: str) -> Func:
    """The condition of a query that its rows' column is one of the batch's ids."""
    return Func(
        F(column),
        template=f"(%(expressions)s = ANY((SELECT current_setting('{_IDS}')::uuid[])::uuid[]))",
        output_field=BooleanField(),
    )


class AskedTogether:
    """The queries, each of `values_list` and with `in_the_batch` among its conditions.

    The rows are tuples, and values stand as to_jsonb writes them: what Django's objects would add
    takes ten times as long as the reading. Moments alone are datetimes.
    """

    def __init__(self, queries: Iterable["QuerySet[Any, Any]"]) -> None:
        connection.ensure_connection()
        self._holding = _plain_cursor()
        self._statements = [(_plain_cursor(), *rows.query.sql_with_params()) for rows in queries]

    @contextmanager
    def about(self, ids: Iterable[str]) -> Iterator[Callable[[], list[Rows]]]:
        """Ask about the ids; what is given waits for the answers, while PostgreSQL works at them.

        Whatever else is asked in the block waits for them too.
        """
        with connection.connection.pipeline():
            self._holding.execute(_HOLD, [_IDS, "{" + ",".join(ids) + "}"], prepare=True)
            for cursor, sql, parameters in self._statements:
                cursor.execute(sql, parameters, prepare=True)
            yield lambda: [cursor.fetchall() for cursor, *_statement in self._statements]

    def take_in(self) -> None:
        """Take what has come of the answers into memory, where PostgreSQL waits for room for more.

        Between the two there is room for some hundred kilobytes.
        """
        connection.connection.pgconn.consume_input()


def _plain_cursor() -> Cursor[Any]:
    # Django's cursors put the ids into the text, which would then be planned anew for each batch.
    cursor = Cursor(connection.connection)
    for of_type, loader in _LOADERS.items():
        cursor.adapters.register_loader(of_type, loader)
    return cursor


class _NumberLoader(Loader):
    def load(self, data: Buffer) -> int | float:
        number = Decimal(bytes(data).decode())
        return int(number) if number == number.to_integral_value() else float(number)


_LOADERS: dict[str, type[Any]] = {
    "uuid": TextLoader,
    "date": TextLoader,
    "numeric": _NumberLoader,
    "jsonb": JsonbLoader,
    "timestamptz": TimestamptzLoader,
}
