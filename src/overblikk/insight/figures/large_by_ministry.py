"""The large initiatives by ministry; figure 2 of Digdir's report of 2025."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values, commonest_first, holding
from overblikk.registry.listing import Listing

SIZE, LARGE = "size", "large"


def _count(found: Listing) -> Counted:
    large = holding(found, SIZE, LARGE)
    return commonest_first(by_values(found, "responsible_ministry", large, size=LARGE))


FIGURE = Figure(
    key="large-by-ministry",
    title=_("Store tiltak etter departement"),
    definition=_(
        "Hvor mange store tiltak hvert departement har. Et tiltaks departement er det som er "
        "oppgitt, ellers det over virksomheten som har ansvaret."
    ),
    version=1,
    count=_count,
)
