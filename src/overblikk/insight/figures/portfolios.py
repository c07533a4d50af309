"""Initiatives by the values of `portfolios`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values, commonest_first
from overblikk.registry.listing import Listing

FIELD = "portfolios"


def _count(found: Listing) -> Counted:
    return commonest_first(by_values(found, FIELD, found.numbers))


FIGURE = Figure(
    key="portfolios",
    title=_("Tiltak etter portefølje"),
    definition=_("Hvor mange tiltak som står i hver portefølje. Et tiltak kan stå i flere."),
    version=1,
    count=_count,
)
