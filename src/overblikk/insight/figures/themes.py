"""Initiatives by the values of `service_themes`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values, commonest_first
from overblikk.registry.listing import Listing

FIELD = "service_themes"


def _count(found: Listing) -> Counted:
    return commonest_first(by_values(found, FIELD, found.numbers))


FIGURE = Figure(
    key="themes",
    title=_("Tiltak etter tjenestetema"),
    definition=_("Hvor mange tiltak som er knyttet til hvert tema i Los."),
    version=1,
    count=_count,
)
