"""Initiatives by the values of `sector`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values, commonest_first
from overblikk.registry.listing import Listing

FIELD = "sector"


def _count(found: Listing) -> Counted:
    return commonest_first(by_values(found, FIELD, found.numbers))


FIGURE = Figure(
    key="sectors",
    title=_("Tiltak per sektor"),
    definition=_(
        "Hvor mange tiltak hver sektor har. Et tiltaks sektor er den til departementet "
        "som er oppgitt, ellers den til virksomheten som har ansvaret, ellers den til "
        "departementet over den."
    ),
    version=1,
    count=_count,
)
