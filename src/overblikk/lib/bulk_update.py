"""Changing many rows at once from arrays, one for each column.

Django's bulk_update writes a CASE with a branch for every row and column, which takes longer to
put together and to read than to carry out.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models

UPDATE = """
UPDATE "{table}" AS held SET {settings}
  FROM unnest({types}) AS new ({columns}) WHERE held."{key}" = new."{key}"
"""


def update_all(
    model: type[models.Model], rows: Sequence[models.Model], names: Iterable[str]
) -> None:
    """Write the named fields of the rows, which stand in the database, in one statement.

    Values are written as they are, without the fields' own preparation, and signals are not
    sent; a field of JSON cannot be written so. Raises django.db.IntegrityError as an UPDATE would.
    """
    fields: list[Any] = [model._meta.get_field(name) for name in dict.fromkeys(names)]
    if not rows or not fields:
        return
    key: Any = model._meta.pk
    of_columns = [(field.column, field.attname) for field in (key, *fields)]
    types = ", ".join(f"%s::{field.rel_db_type(connection)}[]" for field in (key, *fields))
    columns = ", ".join(f'"{column}"' for column, _name in of_columns)
    settings = ", ".join(f'"{column}" = new."{column}"' for column, _name in of_columns[1:])
    statement = UPDATE.format(
        table=model._meta.db_table,
        settings=settings,
        types=types,
        columns=columns,
        key=key.column,
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [[getattr(r, name) for r in rows] for _c, name in of_columns])
