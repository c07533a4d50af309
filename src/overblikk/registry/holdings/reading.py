"""Reads what initiatives hold, in one statement, for all of them or for some."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from django.db import connection
from pyroaring import BitMap

from overblikk.registry.fields import BUILT_IN, Kind
from overblikk.registry.holdings.held import Holdings
from overblikk.registry.models import (
    Amount,
    ConceptLink,
    Cooperation,
    Effect,
    Funding,
    Membership,
    Publication,
    StrategyLink,
)

EVERYTHING = "everything"
# The columns that are read of each initiative, gone through once: of a past moment they stand in
# as many times the rows as there are versions.
INITIATIVES = """
WITH one AS MATERIALIZED (SELECT {columns} FROM {schema}.registry_initiative WHERE true {some})
"""
# Of each select: the field, the value as text, and the numbers of those who hold it.
COLUMN = """
SELECT '{field}', {value}, array_agg(one.number::int) FROM one {join}
 WHERE {value} IS NOT NULL GROUP BY 2
"""
LINK = """
SELECT {field}, link.{column}::text, array_agg(one.number::int)
  FROM {schema}.{table} AS link JOIN one ON one.id = link.initiative_id
 WHERE link.{column} IS NOT NULL GROUP BY 1, 2
"""
BODIES = """
  LEFT JOIN {schema}.organisations_organisation AS body ON body.id = one.responsible_organisation_id
  LEFT JOIN {schema}.organisations_organisation AS of_body ON of_body.id = body.ministry_id
  LEFT JOIN {schema}.organisations_organisation AS stated ON stated.id = one.responsible_ministry_id
"""
# What follows from the initiative and its body; as registry.queries.initiatives has it.
MINISTRY = "coalesce(one.responsible_ministry_id, body.ministry_id)::text"
SECTOR = "coalesce(stated.sector_id, body.sector_id, of_body.sector_id)::text"
# What is published is so today, whichever day is looked at.
YES, TOLD = "'yes'::text", "JOIN public.registry_publication AS told ON told.initiative_id = one.id"
CONFIRMED = "to_char(one.confirmed_at AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD')"
# What stands in a column as the id of something.
_POINTING = (Kind.CONCEPT, Kind.INITIATIVE)
# Fields, besides those of concepts, whose values stand in a column of a link.
_LINKS: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
    ("cooperating_organisations", Cooperation, ("organisation_id",)),
    ("portfolios", Membership, ("portfolio_id",)),
    ("funding_sources", Funding, ("funding_source_id",)),
    ("strategies", StrategyLink, ("strategy_id",)),
    ("amounts", Amount, ("kind_id", "vat_id")),
    ("effects", Effect, ("direction_id", "pricing_id", "group_id")),
)


def read(schema: str, ids: Collection[UUID] | None = None) -> Holdings:
    """What the initiatives hold, or those with the ids.

    `schema` is public for the present, and asof where a past moment is stood at.
    """
    held: dict[str, dict[str, BitMap]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(_statement(schema, some=ids is not None), {"ids": list(ids or ())})
        for field, value, numbers in cursor:
            of = held[field]
            of[value] = of[value] | BitMap(numbers) if value in of else BitMap(numbers)
    everything = held.pop(EVERYTHING, {}).get("", BitMap())
    return Holdings(everything, dict(held))


def _statement(schema: str, *, some: bool) -> str:
    only = "AND id = ANY(%(ids)s)" if some else ""
    columns = ", ".join(["id", "number", "confirmed_at", *_held_columns()])
    initiatives = INITIATIVES.format(columns=columns, schema=schema, some=only)
    return initiatives + " UNION ALL ".join([*_columns(schema), *_links(schema)])


def _held_columns() -> Iterator[str]:
    """The columns of an initiative whose values are held."""
    for field in BUILT_IN.values():
        if field.kind in (*_POINTING, Kind.ORGANISATION):
            yield f"{field.key}_id"
        elif field.kind is Kind.DATE:
            yield f'"{field.key}"'


def _columns(schema: str) -> Iterator[str]:
    joins = {
        MINISTRY: BODIES.format(schema=schema),
        SECTOR: BODIES.format(schema=schema),
        YES: TOLD,
    }
    for field, value in _values():
        yield COLUMN.format(field=field, value=value, join=joins.get(value, ""))


def _values() -> Iterator[tuple[str, str]]:
    """Each field that stands in a column, or follows from some, with its value as text."""
    yield EVERYTHING, "''::text"
    yield "published", YES
    for field in BUILT_IN.values():
        if field.kind in _POINTING:
            yield field.key, f"one.{field.key}_id::text"
        elif field.kind is Kind.DATE:
            # By the year of its beginning, as EDTF has it.
            yield field.key, f"""nullif(left(one."{field.key}", 4), '')"""
    yield "responsible_organisation", "one.responsible_organisation_id::text"
    yield "responsible_ministry", MINISTRY
    yield "sector", SECTOR
    yield "confirmed", CONFIRMED


def _links(schema: str) -> Iterator[str]:
    table = ConceptLink._meta.db_table
    yield LINK.format(field="link.field", column="concept_id", table=table, schema=schema)
    for field, model, columns in _LINKS:
        for column in columns:
            table = model._meta.db_table
            yield LINK.format(field=f"'{field}'", column=column, table=table, schema=schema)


def values_by_column() -> dict[str, str]:
    """The fields whose value stands in a column of the initiative alone, with what gives it."""
    follow = (MINISTRY, SECTOR, YES)
    return {field: value for field, value in _values() if value not in follow}


def link_columns() -> dict[str, tuple[str, tuple[str, ...]]]:
    """The fields whose values stand in links of their own: the table, and its columns of values."""
    return {field: (model._meta.db_table, columns) for field, model, columns in _LINKS}


def published() -> dict[str, BitMap]:
    """Those that everyone may see today."""
    numbers = Publication.objects.order_by().values_list("initiative__number", flat=True)
    found = BitMap(numbers)
    return {"yes": found} if found else {}
