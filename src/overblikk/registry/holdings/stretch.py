"""What initiatives held at each of many moments, read field by field in one pass over versions.

Sixty months are sixty times the same table where each is read for itself. Here each version says
between which of the moments it held, and a field's sets follow from one moment to the next.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.db import connection
from pyroaring import BitMap

from overblikk.registry.fields import fields
from overblikk.registry.holdings.bodies_then import Bodies, bodies_then, ministries, sectors
from overblikk.registry.holdings.held import Holdings
from overblikk.registry.holdings.reading import (
    EVERYTHING,
    link_columns,
    published,
    values_by_column,
)
from overblikk.registry.models import ConceptLink

Values = Mapping[str, BitMap]
STATED = "stated ministry"
_COLUMNS_BESIDE = {STATED: "one.responsible_ministry_id::text"}

# The first of the moments that the version holds at, and the first after it that it does not.
SPAN = """int4range(
  width_bucket({of}.pgh_created_at - interval '1 microsecond', %(moments)s::timestamptz[]),
  width_bucket({of}.superseded_at - interval '1 microsecond', %(moments)s::timestamptz[]))"""
WITHIN = """{of}.pgh_label <> 'delete'
   AND {of}.superseded_at > %(first)s AND {of}.pgh_created_at <= %(last)s"""
COLUMN = """
SELECT {value} AS value, one.number::int AS number, {span} AS span
  FROM public.registry_initiativeevent AS one WHERE {value} IS NOT NULL AND {within}
"""
# An initiative's number never changes; of one that is gone, its last version has it.
LINK = """
SELECT link.{column}::text AS value, numbers.number, {span} AS span
  FROM public.{table}event AS link JOIN (
       SELECT id, number::int FROM public.registry_initiative UNION
       SELECT pgh_obj_id, number::int FROM public.registry_initiativeevent
        WHERE pgh_label = 'delete') AS numbers ON numbers.id = link.initiative_id
 WHERE link.{column} IS NOT NULL AND {within} {only}
"""
# Of an initiative's own columns one version holds at a time, so that each is a stretch of its own.
APART = """
SELECT value, lower(span), upper(span), array_agg(number) FROM ({versions}) AS one
 WHERE NOT isempty(span) GROUP BY 1, 2, 3
"""
# Of two links that say the same, one may end while the other holds: together they are one stretch.
TOGETHER = """
SELECT value, lower(span), upper(span), array_agg(number) FROM (
  SELECT value, number, unnest(range_agg(span)) AS span FROM ({versions}) AS one
   WHERE NOT isempty(span) GROUP BY value, number) AS merged
 GROUP BY 1, 2, 3
"""


class Stretch:
    """What was held at some moments; each field is read when it is first asked for."""

    def __init__(self, moments: Collection[datetime]) -> None:
        self.moments = sorted(set(moments))
        self._read: dict[str, list[Values]] = {}
        self._bodies: list[Bodies] = []
        self._at: dict[datetime, Holdings] = {}

    def at(self, moment: datetime) -> Holdings:
        """What was held at one of the moments."""
        if moment not in self._at:
            self._at[moment] = HeldThen(self, self.moments.index(moment))
        return self._at[moment]

    def values(self, field: str, place: int) -> Values:
        """The values of the field at the moment in that place, each with who held it."""
        if field not in self._read:
            self._read[field] = self._of_all_moments(field)
        return self._read[field][place]

    def _of_all_moments(self, field: str) -> list[Values]:
        places = range(len(self.moments))
        if field == "published":
            return [published()] * len(places)
        if field in ("sector", "responsible_ministry"):
            follow = sectors if field == "sector" else ministries
            return [
                follow(
                    self.values(STATED, place),
                    self.values("responsible_organisation", place),
                    self._bodies_at(place),
                )
                for place in places
            ]
        return self._from_versions(field)

    def _bodies_at(self, place: int) -> Bodies:
        if not self._bodies:
            self._bodies = bodies_then(self.moments, SPAN.format(of="one"))
        return self._bodies[place]

    def _from_versions(self, field: str) -> list[Values]:
        came: list[dict[str, BitMap]] = [defaultdict(BitMap) for _ in self.moments]
        went: list[dict[str, BitMap]] = [defaultdict(BitMap) for _ in self.moments]
        for value, first, after, numbers in self._asked(field):
            came[first][value] |= BitMap(numbers)
            if after < len(self.moments):
                went[after][value] |= BitMap(numbers)
        return list(_followed(came, went))

    def _asked(self, field: str) -> Iterator[tuple[str, int, int, list[int]]]:
        given: dict[str, Any] = {
            "moments": self.moments,
            "first": self.moments[0],
            "last": self.moments[-1],
        }
        with connection.cursor() as cursor:
            cursor.execute(_statement(field), given | {"field": field})
            yield from cursor


class HeldThen(Holdings):
    """The holdings of one moment of a stretch."""

    def __init__(self, stretch: Stretch, place: int) -> None:
        super().__init__(stretch.values(EVERYTHING, place).get("", BitMap()), {})
        self._stretch, self._place = stretch, place

    def fields(self) -> Iterable[str]:
        """The fields that some initiative held a value of."""
        known = {*fields(), *values_by_column(), "sector", "published"} - {EVERYTHING}
        return [field for field in known if self.values(field)]

    def values(self, field: str) -> Mapping[str, BitMap]:
        """The values that there were of the field, each with the numbers that held it."""
        return self._stretch.values(field, self._place)


_stretch: ContextVar[Stretch | None] = ContextVar("stretch", default=None)


@contextmanager
def read_together(moments: Collection[datetime]) -> Iterator[None]:
    """Let what was held at the moments be read in one pass, in the block that stands at each."""
    token = _stretch.set(Stretch(moments) if moments else None)
    try:
        yield
    finally:
        _stretch.reset(token)


def read_together_at(moment: datetime) -> Holdings | None:
    """What was held at the moment, if it is one of those that are read together."""
    stretch = _stretch.get()
    return stretch.at(moment) if stretch and moment in stretch.moments else None


def _followed(came: list[dict[str, BitMap]], went: list[dict[str, BitMap]]) -> Iterator[Values]:
    """The sets at each moment, from those that came to a value there and those that left it."""
    held: dict[str, BitMap] = {}
    for here, gone in zip(came, went, strict=True):
        for value, numbers in gone.items():
            held[value] = held[value] - numbers
        for value, numbers in here.items():
            held[value] = held[value] | numbers if value in held else numbers
        yield {value: numbers for value, numbers in held.items() if numbers}


def _statement(field: str) -> str:
    of_columns = values_by_column() | _COLUMNS_BESIDE
    if field in of_columns:
        versions = COLUMN.format(
            value=of_columns[field], span=SPAN.format(of="one"), within=WITHIN.format(of="one")
        )
        return APART.format(versions=versions)
    return TOGETHER.format(versions=_links(field))


def _links(field: str) -> str:
    table, columns = link_columns().get(field, (ConceptLink._meta.db_table, ("concept_id",)))
    only = "AND link.field = %(field)s" if table == ConceptLink._meta.db_table else ""
    span, within = SPAN.format(of="link"), WITHIN.format(of="link")
    of_each = (
        LINK.format(column=column, table=table, span=span, within=within, only=only)
        for column in columns
    )
    return " UNION ALL ".join(of_each)
