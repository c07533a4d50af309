"""Inserting many rows at once with COPY, several times as fast as INSERT with its literals."""

from collections.abc import Sequence
from typing import TypeVar

from django.db import connection, models, transaction

M = TypeVar("M", bound=models.Model)


def insert_all(model: type[M], rows: Sequence[M]) -> None:
    """Insert the rows in one statement; keys that the database gives are not read back.

    Signals are not sent. Raises django.db.IntegrityError as an INSERT would.
    """
    if not rows:
        return
    fields = [f for f in model._meta.concrete_fields if not isinstance(f, models.AutoField)]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    statement = f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN'
    # The savepoint keeps a failure from spoiling a transaction that goes on.
    with transaction.atomic(), connection.wrap_database_errors, connection.cursor() as cursor:
        with cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row([_value(field, row) for field in fields])
    for row in rows:
        row._state.adding = False


def _value(field: "models.Field[object, object]", row: models.Model) -> object:
    return field.get_db_prep_save(field.pre_save(row, True), connection)
