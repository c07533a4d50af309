"""Initiatives by the values of `technologies`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values, commonest_first
from overblikk.registry.listing import Listing

FIELD = "technologies"


def _count(found: Listing) -> Counted:
    return commonest_first(by_values(found, FIELD, found.numbers))


FIGURE = Figure(
    key="technologies",
    title=_("Tiltak etter teknologi"),
    definition=_("Hvor mange tiltak som bruker hver teknologi. Et tiltak kan bruke flere."),
    version=1,
    count=_count,
)
