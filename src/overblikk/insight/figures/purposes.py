"""Initiatives by the values of `purposes`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values, commonest_first
from overblikk.registry.listing import Listing

FIELD = "purposes"


def _count(found: Listing) -> Counted:
    return commonest_first(by_values(found, FIELD, found.numbers))


FIGURE = Figure(
    key="purposes",
    title=_("Tiltak etter formål"),
    definition=_("Hvor mange tiltak som har hvert formål. Et tiltak kan ha flere."),
    version=1,
    count=_count,
)
