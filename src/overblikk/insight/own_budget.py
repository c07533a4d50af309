"""Which funding source is the bodies' own budgets, and what is funded otherwise."""

from functools import reduce
from operator import or_

from pyroaring import BitMap

from overblikk.insight.counting import FUNDING
from overblikk.registry.listing import Listing
from overblikk.registry.models import FundingSource
from overblikk.registry.starting_data import record_id

# Registered as a funding source like the others, as in Digdir's report of 2025.
ID = record_id("funding-source", "virksomhetens-eget-budsjett")


def own_budget() -> FundingSource | None:
    """The funding source; None in a register where it has been taken away."""
    return FundingSource.objects.filter(id=ID).first()


def with_other_funding(found: Listing) -> BitMap:
    """Those of the list with a funding source besides the bodies' own budgets."""
    others = (numbers for id_, numbers in found.held.values(FUNDING).items() if id_ != str(ID))
    return reduce(or_, others, BitMap()) & found.numbers
