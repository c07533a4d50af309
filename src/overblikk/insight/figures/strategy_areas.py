"""Initiatives by the values of `strategy_areas`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values
from overblikk.registry.listing import Listing

FIELD = "strategy_areas"


def _count(found: Listing) -> Counted:
    return by_values(found, FIELD, found.numbers)


FIGURE = Figure(
    key="strategy-areas",
    title=_("Tiltak etter område i digitaliseringsstrategien"),
    definition=_(
        "Hvor mange tiltak som svarer på hvert område i den nasjonale digitaliseringsstrategien."
    ),
    version=1,
    count=_count,
)
