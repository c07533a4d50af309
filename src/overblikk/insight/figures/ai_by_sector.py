"""Initiatives with artificial intelligence, by sector."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values, commonest_first, holding
from overblikk.registry.listing import Listing

AI, YES = "ai", "yes"


def _count(found: Listing) -> Counted:
    return commonest_first(by_values(found, "sector", holding(found, AI, YES), ai=YES))


FIGURE = Figure(
    key="ai-by-sector",
    title=_("Kunstig intelligens per sektor"),
    definition=_("Hvor mange tiltak hver sektor har som er oppgitt å bruke kunstig intelligens."),
    version=1,
    count=_count,
)
