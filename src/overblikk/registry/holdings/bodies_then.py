"""Which ministry and sector bodies had at each of many moments, and what follows for initiatives.

As registry.holdings.reading has it for one moment.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import connection
from pyroaring import BitMap

BODIES = """
SELECT one.pgh_obj_id::text, one.ministry_id::text, one.sector_id::text, lower(span), upper(span)
  FROM (SELECT *, {span} AS span FROM public.organisations_organisationevent AS one) AS one
 WHERE one.pgh_label <> 'delete' AND NOT isempty(span)
"""


class Above(NamedTuple):
    """What a body belongs to, by ids as text."""

    ministry: str | None
    sector: str | None


Bodies = Mapping[str, Above]
NOTHING = Above(None, None)


def bodies_then(moments: Sequence[datetime], span: str) -> list[Bodies]:
    """What each body belonged to at each of the moments; `span` is their part of a version."""
    bodies: list[dict[str, Above]] = [{} for _ in moments]
    with connection.cursor() as cursor:
        cursor.execute(BODIES.format(span=span), {"moments": list(moments)})
        for body, ministry, sector, first, after in cursor:
            for place in range(first, after):
                bodies[place][body] = Above(ministry, sector)
    return list(bodies)


def ministries(
    stated: Mapping[str, BitMap], responsible: Mapping[str, BitMap], bodies: Bodies
) -> Mapping[str, BitMap]:
    """The ministry that is stated, else that of the body which answers."""
    found = defaultdict(BitMap, stated)
    settled = BitMap.union(BitMap(), *stated.values())
    for body, numbers in responsible.items():
        if ministry := bodies.get(body, NOTHING).ministry:
            found[ministry] = found[ministry] | (numbers - settled)
    return _held(found)


def sectors(
    stated: Mapping[str, BitMap], responsible: Mapping[str, BitMap], bodies: Bodies
) -> Mapping[str, BitMap]:
    """The sector of the stated ministry, else of the body, else of the ministry above it."""
    found: dict[str, BitMap] = defaultdict(BitMap)
    settled = BitMap()
    for ministry, numbers in stated.items():
        if sector := bodies.get(ministry, NOTHING).sector:
            found[sector] = found[sector] | numbers
            settled |= numbers
    for body, numbers in responsible.items():
        of_body = bodies.get(body, NOTHING)
        if sector := of_body.sector or bodies.get(of_body.ministry or "", NOTHING).sector:
            found[sector] = found[sector] | (numbers - settled)
    return _held(found)


def _held(found: Mapping[str, BitMap]) -> dict[str, BitMap]:
    return {value: numbers for value, numbers in found.items() if numbers}
