"""Which initiatives are part of which."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyroaring import BitMap

from overblikk.accounts.visibility import visible_to
from overblikk.registry.listing import Listing
from overblikk.registry.models import Initiative

FIELD = "parent"


@dataclass(frozen=True)
class Parent:
    """An initiative that others are part of, with those of them that are in a list."""

    number: int
    name: str
    parts: BitMap


def parents(found: Listing) -> Iterator[Parent]:
    """Those that initiatives of the list are part of.

    Of one that the viewer may not see, nothing is told.
    """
    known = found.held.kept(("parents", found.viewer), lambda: _known(found))
    for id_, numbers in found.held.values(FIELD).items():
        if id_ in known and (parts := numbers & found.numbers):
            yield Parent(*known[id_], parts)


def _known(found: Listing) -> dict[str, tuple[int, str]]:
    rows = visible_to(Initiative.objects.order_by(), found.viewer)
    told = rows.filter(id__in=list(found.held.values(FIELD)))
    return {
        str(id_): (number, name) for id_, number, name in told.values_list("id", "number", "name")
    }
