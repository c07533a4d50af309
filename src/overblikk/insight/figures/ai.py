"""Initiatives by the values of `ai`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values
from overblikk.registry.listing import Listing

FIELD = "ai"


def _count(found: Listing) -> Counted:
    return by_values(found, FIELD, found.numbers)


FIGURE = Figure(
    key="ai",
    title=_("Tiltak med kunstig intelligens"),
    definition=_("Hvor mange tiltak som er oppgitt å bruke kunstig intelligens, eller ikke."),
    version=1,
    count=_count,
)
