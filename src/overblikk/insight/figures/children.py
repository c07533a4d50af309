"""Initiatives that others are part of, with how many; figure 4 of Digdir's report of 2025."""

from collections import defaultdict
from functools import reduce
from operator import or_

from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from overblikk.accounts.visibility import visible_to
from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import commonest_first, line
from overblikk.registry.listing import Listing
from overblikk.registry.models import Initiative


def _count(found: Listing) -> Counted:
    parts = visible_to(Initiative.objects.order_by(), found.viewer).exclude(parent=None)
    names: dict[int, str] = {}
    of_parent: dict[int, BitMap] = defaultdict(BitMap)
    for child, parent, name in parts.values_list("number", "parent__number", "parent__name"):
        # Of a parent that the viewer may not see, nothing is told.
        if child in found.numbers and parent in found.seen:
            names[parent] = name
            of_parent[parent].add(child)
    rows = [line(str(one), names[one], of, parent=str(one)) for one, of in of_parent.items()]
    return commonest_first(Counted(0, rows, reduce(or_, of_parent.values(), BitMap())))


FIGURE = Figure(
    key="children",
    title=_("Overordnede tiltak"),
    definition=_("Hvor mange tiltak som er del av hvert overordnet tiltak."),
    version=1,
    count=_count,
)
