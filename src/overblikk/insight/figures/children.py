"""Initiatives that others are part of, with how many; figure 4 of Digdir's report of 2025."""

from collections import Counter

from django.utils.translation import gettext_lazy as _

from overblikk.accounts.visibility import visible_to
from overblikk.insight.counted import Counted, Figure, Row
from overblikk.insight.counting import commonest_first
from overblikk.registry.listing import Listing
from overblikk.registry.models import Initiative


def _count(found: Listing) -> Counted:
    parts = visible_to(Initiative.objects.order_by(), found.viewer).exclude(parent=None)
    pairs = parts.values_list("number", "parent__number", "parent__name")
    # Of a parent that the viewer may not see, nothing is told.
    seen = [(number, name) for one, number, name in pairs if _both(one, number, found)]
    rows = [
        Row(str(number), name, count, {"parent": [str(number)]})
        for (number, name), count in Counter(seen).items()
    ]
    return commonest_first(Counted(len(seen), 0, rows))


def _both(child: int, parent: int, found: Listing) -> bool:
    return child in found.numbers and parent in found.seen


FIGURE = Figure(
    key="children",
    title=_("Overordnede tiltak"),
    definition=_("Hvor mange tiltak som er del av hvert overordnet tiltak."),
    version=1,
    count=_count,
)
