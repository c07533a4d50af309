"""Initiatives that others are part of, with how many; figure 4 of Digdir's report of 2025."""

from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import commonest_first, line
from overblikk.insight.hierarchy import parents
from overblikk.registry.listing import Listing


def _count(found: Listing) -> Counted:
    known = list(parents(found))
    rows = [line(str(one.number), one.name, one.parts, parent=str(one.number)) for one in known]
    return commonest_first(Counted(0, rows, BitMap().union(*(one.parts for one in known))))


FIGURE = Figure(
    key="children",
    title=_("Overordnede tiltak"),
    definition=_("Hvor mange tiltak som er del av hvert overordnet tiltak."),
    version=1,
    count=_count,
    counts_values=False,
)
