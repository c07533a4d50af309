"""Queries about the same rows, compiled once and sent together, a batch of rows at a time."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import BooleanField, F, Func, QuerySet, Value
from psycopg import Cursor
from psycopg.adapt import Buffer, Loader
from psycopg.types.datetime import TimestamptzLoader
from psycopg.types.json import JsonbLoader
from psycopg.types.string import TextLoader

Rows = list[tuple[Any, ...]]
# Stands in a statement for the ids of a batch, until they are known.
_IDS = "the ids of the batch"


def in_the_batch(column: str) -> Func:
    """The condition of a query that its rows' column is one of the batch's ids."""
    return Func(
        F(column),
        Value(_IDS),
        template="(%(expressions)s::uuid[]))",
        arg_joiner=" = ANY(",
        output_field=BooleanField(),
    )


class AskedTogether:
    """The queries, each of `values_list` and with `in_the_batch` among its conditions.

    The rows are tuples, and values stand as to_jsonb writes them: what Django's objects would add
    takes ten times as long as the reading. Moments alone are datetimes.
    """

    def __init__(self, queries: Iterable["QuerySet[Any, Any]"]) -> None:
        connection.ensure_connection()
        self._statements = [(_plain_cursor(), *rows.query.sql_with_params()) for rows in queries]

    @contextmanager
    def about(self, ids: Iterable[str]) -> Iterator[Callable[[], list[Rows]]]:
        """Ask about the ids; what is given waits for the answers, while PostgreSQL works at them.

        Nothing else can be asked in the block.
        """
        array = "{" + ",".join(ids) + "}"
        with connection.connection.pipeline():
            for cursor, sql, parameters in self._statements:
                given = [array if one == _IDS else one for one in parameters]
                cursor.execute(sql, given, prepare=True)
            yield lambda: [cursor.fetchall() for cursor, *_statement in self._statements]


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
