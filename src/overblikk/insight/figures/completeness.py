"""How many initiatives hold something in each field."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure, Row
from overblikk.insight.counting import commonest_first, line
from overblikk.registry.facets import facets, is_chosen_from
from overblikk.registry.filtering import SOME_VALUE
from overblikk.registry.listing import Listing

# Follows from others, or is no field.
NOT_FILLED_IN = ("sector", "freshness", "published")


def _count(found: Listing) -> Counted:
    return commonest_first(Counted(0, list(_rows(found)), found.numbers))


def _rows(found: Listing) -> Iterator[Row]:
    for facet in facets(found.viewer, found.held):
        if is_chosen_from(facet) and facet.key not in NOT_FILLED_IN:
            filled = found.held.with_any(facet.key) & found.numbers
            yield line(facet.key, facet.label, filled, **{facet.key: SOME_VALUE})


FIGURE = Figure(
    key="completeness",
    title=_("Hvor mye som er fylt ut"),
    definition=_(
        "Hvor mange tiltak som har en verdi i hvert felt der verdien velges eller er en dato."
    ),
    version=1,
    count=_count,
)
