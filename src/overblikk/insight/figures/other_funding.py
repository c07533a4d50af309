"""Funding sources other than bodies' own budgets; figure 7 of Digdir's report of 2025."""

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import FUNDING, by_values, commonest_first
from overblikk.insight.own_budget import own_budget, with_other_funding
from overblikk.registry.listing import Listing


def _count(found: Listing) -> Counted:
    own = own_budget()
    with_other = with_other_funding(found)
    counted = by_values(found, FUNDING, with_other)
    rows = [row for row in counted.rows if own is None or row.id != own.name]
    unknown = found.numbers - found.held.with_any(FUNDING)
    return commonest_first(Counted(len(unknown), rows, with_other))


FIGURE = Figure(
    key="other-funding",
    title=_("Finansiering utenom eget budsjett"),
    definition=_(
        "Hvor mange tiltak som har hver finansieringskilde, av dem som har minst én annen enn "
        "virksomhetens eget budsjett."
    ),
    version=1,
    count=_count,
)
