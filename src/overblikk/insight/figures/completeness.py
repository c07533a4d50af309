"""How many initiatives hold something in each field."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure, Row
from overblikk.insight.counting import commonest_first, line
from overblikk.registry.facets import Facet, facets, is_chosen_from
from overblikk.registry.filtering import SOME_VALUE
from overblikk.registry.listing import Listing

# Follows from others, or is no field.
NOT_FILLED_IN = ("sector", "freshness", "published")


def _count(found: Listing) -> Counted:
    return commonest_first(Counted(0, list(_rows(found)), found.numbers))


def _rows(found: Listing) -> Iterator[Row]:
    for facet in filled_in(found):
        filled = found.held.with_any(facet.key) & found.numbers
        yield line(facet.key, facet.label, filled, **{facet.key: SOME_VALUE})


def filled_in(found: Listing) -> list[Facet]:
    """The fields whose value is chosen or a date, and which somebody fills in."""
    known = facets(found.viewer, found.held)
    return [one for one in known if is_chosen_from(one) and one.key not in NOT_FILLED_IN]


FIGURE = Figure(
    key="completeness",
    title=_("Hvor mye som er fylt ut"),
    definition=_(
        "Hvor mange tiltak som har en verdi i hvert felt der verdien velges eller er en dato."
    ),
    version=1,
    count=_count,
)
