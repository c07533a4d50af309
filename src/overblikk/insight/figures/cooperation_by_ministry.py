"""Initiatives in which two or more take part, by ministry; figure 3 of Digdir's report of 2025."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import COOPERATING, by_values, commonest_first, with_several
from overblikk.registry.listing import Listing


def _count(found: Listing) -> Counted:
    counted = by_values(found, "responsible_ministry", with_several(found, COOPERATING))
    # The list has no filter for how many take part.
    rows = [replace(row, leads={}) for row in counted.rows]
    return commonest_first(replace(counted, rows=rows))


FIGURE = Figure(
    key="cooperation-by-ministry",
    title=_("Tiltak med samarbeid etter departement"),
    definition=_(
        "Hvor mange tiltak hvert departement har der to eller flere virksomheter tar del, den som "
        "har ansvaret ikke medregnet."
    ),
    version=1,
    count=_count,
)
