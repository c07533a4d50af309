"""Initiatives by the values of `start`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure, Shape
from overblikk.insight.counting import by_values
from overblikk.registry.listing import Listing

FIELD = "start"


def _count(found: Listing) -> Counted:
    return by_values(found, FIELD, found.numbers)


FIGURE = Figure(
    key="starts",
    title=_("Tiltak etter oppstartsår"),
    definition=_("Hvor mange tiltak som begynner hvert år."),
    version=1,
    count=_count,
    shape=Shape.COLUMNS,
)
