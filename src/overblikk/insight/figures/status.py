"""Initiatives by the values of `status`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values
from overblikk.registry.listing import Listing

FIELD = "status"


def _count(found: Listing) -> Counted:
    return by_values(found, FIELD, found.numbers)


FIGURE = Figure(
    key="status",
    title=_("Tiltak etter status"),
    definition=_("Hvor mange tiltak som har hver status."),
    version=1,
    count=_count,
)
