"""Initiatives that two portfolios share, pair by pair."""

from collections.abc import Iterator
from itertools import combinations

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure, Row
from overblikk.insight.counting import (
    PORTFOLIOS,
    commonest_first,
    facet_of,
    line,
    with_several,
)
from overblikk.registry.facets import choices
from overblikk.registry.listing import Listing


def _count(found: Listing) -> Counted:
    return commonest_first(Counted(0, list(_pairs(found)), with_several(found, PORTFOLIOS)))


def _pairs(found: Listing) -> Iterator[Row]:
    several = with_several(found, PORTFOLIOS)
    known = choices(facet_of(found, PORTFOLIOS), several, found.narrower)
    held = [(one, found.held.holding(PORTFOLIOS, one.id) & several) for one in known]
    # In one order whichever of them is the larger today.
    in_order = sorted(held, key=lambda pair: pair[0].id)
    for (first, of_first), (other, of_other) in combinations(in_order, 2):
        if shared := of_first & of_other:
            # The list has no filter for two at once.
            yield line(f"{first.id}+{other.id}", f"{first.label} + {other.label}", shared)


FIGURE = Figure(
    key="portfolio-overlap",
    title=_("Tiltak som porteføljer har felles"),
    definition=_(
        "Hvor mange tiltak hvert par av porteføljer har felles, av dem som står i flere enn én."
    ),
    version=1,
    count=_count,
)
