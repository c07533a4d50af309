"""Initiatives by the values of `size`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values
from overblikk.registry.listing import Listing

FIELD = "size"


def _count(found: Listing) -> Counted:
    return by_values(found, FIELD, found.numbers)


FIGURE = Figure(
    key="sizes",
    title=_("Tiltak etter størrelse"),
    definition=_("Hvor mange tiltak som er store og mindre."),
    version=1,
    count=_count,
)
