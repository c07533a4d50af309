"""Initiatives by the values of `end`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure, Shape
from overblikk.insight.counting import by_values
from overblikk.registry.listing import Listing

FIELD = "end"


def _count(found: Listing) -> Counted:
    return by_values(found, FIELD, found.numbers)


FIGURE = Figure(
    key="ends",
    title=_("Tiltak etter sluttår"),
    definition=_("Hvor mange tiltak som slutter hvert år."),
    version=1,
    count=_count,
    shape=Shape.COLUMNS,
)
