"""What one record holds, in one statement however many sorts of links its kind has."""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from django.db import connection, models

from overblikk.sources.claims import json_value
from overblikk.sources.evidenced import Evidenced, evidenced_models


def values_of(kind: str, record: models.Model) -> dict[str, Any]:
    """What the record holds, as `held_values.values_of_all` gives it for many."""
    parts = [what for what in evidenced_models() if what.kind == kind]
    values: dict[str, Any] = {
        column.removesuffix("_id"): json_value(getattr(record, column))
        for what in parts
        if not what.is_link
        for column in what.columns
    }
    are_many = {
        field: many for what in parts if what.is_link for field, many in what.fields().items()
    }
    values |= {field: [] if is_many else None for field, is_many in are_many.items()}
    for field, value in _links(kind, record):
        if are_many.get(field, True):
            values.setdefault(field, []).append(value)
        else:
            values[field] = value
    return values


def _links(kind: str, record: models.Model) -> Iterator[tuple[str, Any]]:
    """The values of links, each with its field, in the order of their models."""
    with connection.cursor() as cursor:
        cursor.execute(_statement(kind), {"record": record.pk})
        for field, value, _part, _place in sorted(cursor.fetchall(), key=lambda row: row[2:]):
            yield field, json.loads(value, parse_float=lambda text: json_value(Decimal(text)))


@cache
def _statement(kind: str) -> str:
    links = [what for what in evidenced_models() if what.kind == kind and what.is_link]
    return " UNION ALL ".join(_of_one_sort(part, what) for part, what in enumerate(links))


def _of_one_sort(part: int, what: Evidenced) -> str:
    """SQL for the links of one model: field, value, and the places to sort by.

    The order is the model's own, by its columns or by those of what it points at.
    """
    joins, order = [], []
    for asked in what.model._meta.ordering or ():
        name, _dots, of_other = str(asked).removeprefix("-").partition("__")
        descending = " DESC" if str(asked).startswith("-") else ""
        if of_other:
            field: Any = what.model._meta.get_field(name)
            table = field.related_model._meta.db_table
            joins.append(f'LEFT JOIN {table} AS "{name}" ON "{name}".id = link.{field.column}')
        column = f'"{name}".{of_other}' if of_other else f'link."{name}"'
        order.append(column + descending)
    order.append(f"link.{what.model._meta.pk.column}")
    return (
        f"SELECT {what.field_in_sql('link')}, {what.link_value('link')}, {part},"  # noqa: S608 - the names are the models'
        f" row_number() OVER (ORDER BY {', '.join(order)})"
        f" FROM {what.model._meta.db_table} AS link {' '.join(joins)}"
        f" WHERE link.{what.owner} = %(record)s"
    )
