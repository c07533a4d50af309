"""What would widen a list that holds nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from overblikk.registry.listing import Listing
from overblikk.web.initiatives.panel import InForce


@dataclass(frozen=True)
class Wider:
    """A filter to take away, and how many initiatives the list would hold then."""

    filter: InForce
    count: int


def widening(in_force: Sequence[InForce], found: Listing) -> list[Wider]:
    """The filters without which there would be something, the most first."""
    counts = {key: len(found.apart_from(key)) for key in found.asked.filters}
    wider = [Wider(one, counts.get(one.key, len(found.without_words()))) for one in in_force]
    return sorted((one for one in wider if one.count), key=lambda one: -one.count)
