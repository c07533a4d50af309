"""Initiatives by the values of `sustainability_goals`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values
from overblikk.registry.listing import Listing

FIELD = "sustainability_goals"


def _count(found: Listing) -> Counted:
    return by_values(found, FIELD, found.numbers)


FIGURE = Figure(
    key="sustainability-goals",
    title=_("Tiltak etter bærekraftsmål"),
    definition=_("Hvor mange tiltak som er knyttet til hvert av FNs bærekraftsmål."),
    version=1,
    count=_count,
)
