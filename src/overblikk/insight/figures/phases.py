"""Initiatives by the values of `phase`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values
from overblikk.registry.listing import Listing

FIELD = "phase"


def _count(found: Listing) -> Counted:
    return by_values(found, FIELD, found.numbers)


FIGURE = Figure(
    key="phases",
    title=_("Tiltak etter fase"),
    definition=_("Hvor mange tiltak som er i hver fase, etter Prosjektveiviseren."),
    version=1,
    count=_count,
)
