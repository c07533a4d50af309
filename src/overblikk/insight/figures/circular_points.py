"""Initiatives by the values of `circular_points`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values
from overblikk.registry.listing import Listing

FIELD = "circular_points"


def _count(found: Listing) -> Counted:
    return by_values(found, FIELD, found.numbers)


FIGURE = Figure(
    key="circular-points",
    title=_("Tiltak etter krav i digitaliseringsrundskrivet"),
    definition=_("Hvor mange tiltak som er knyttet til hvert krav i digitaliseringsrundskrivet."),
    version=1,
    count=_count,
)
