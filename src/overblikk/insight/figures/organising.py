"""Initiatives by the values of `organising`."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import by_values, commonest_first
from overblikk.registry.listing import Listing

FIELD = "organising"


def _count(found: Listing) -> Counted:
    return commonest_first(by_values(found, FIELD, found.numbers))


FIGURE = Figure(
    key="organising",
    title=_("Tiltak etter organisering"),
    definition=_("Hvordan tiltakene er organisert, i prosent av dem der det er oppgitt."),
    version=1,
    count=_count,
    is_share=True,
)
