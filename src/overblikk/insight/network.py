"""Who works together: bodies, or sectors, with the initiatives that they share."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from pyroaring import BitMap

from overblikk.accounts.visibility import visible_to
from overblikk.insight.counting import BODY, COOPERATING
from overblikk.organisations.models import Organisation
from overblikk.registry.listing import Listing


class Of(StrEnum):
    """Who are tied to each other."""

    BODIES = "bodies"
    SECTORS = "sectors"


@dataclass(frozen=True)
class Node:
    """A body by its number, or a sector by its key, and what it answers for or takes part in."""

    id: str
    name: str
    initiatives: BitMap


@dataclass(frozen=True)
class Tie:
    """Two that share initiatives."""

    first: Node
    other: Node
    shared: BitMap

    @property
    def weight(self) -> int:
        """How many they share."""
        return len(self.shared)


def ties(found: Listing, of: Of) -> list[Tie]:
    """Each two that share initiatives of the list, those that share most first.

    A body shares an initiative that it answers for or takes part in; a sector one that bodies of
    it do, by the sector of the body or of its ministry.
    """
    nodes = _nodes(found, of)
    # Pairs are sought among those of each initiative: most two of all share nothing.
    pairs: dict[tuple[str, str], BitMap] = defaultdict(BitMap)
    for number, those in _by_initiative(nodes).items():
        for pair in combinations(sorted(those), 2):
            pairs[pair].add(number)
    tied = [Tie(nodes[first], nodes[other], shared) for (first, other), shared in pairs.items()]
    return sorted(tied, key=lambda tie: (-tie.weight, tie.first.name, tie.other.name))


def _nodes(found: Listing, of: Of) -> dict[str, Node]:
    held: dict[str, BitMap] = defaultdict(BitMap)
    for field in (BODY, COOPERATING):
        for body, numbers in found.held.values(field).items():
            if here := numbers & found.numbers:
                held[body] = held[body] | here
    rows = visible_to(Organisation.objects.all(), found.viewer).filter(id__in=list(held))
    bodies = list(rows.select_related("sector", "ministry__sector"))
    if of is Of.BODIES:
        return {
            str(one.number): Node(str(one.number), one.name, held[str(one.id)]) for one in bodies
        }
    return _sectors(bodies, held)


def _sectors(bodies: list[Organisation], held: Mapping[str, BitMap]) -> dict[str, Node]:
    names: dict[str, str] = {}
    of_sector: dict[str, BitMap] = defaultdict(BitMap)
    for body in bodies:
        if sector := body.sector or (body.ministry.sector if body.ministry else None):
            names[sector.key] = str(sector)
            of_sector[sector.key] = of_sector[sector.key] | held[str(body.id)]
    return {key: Node(key, names[key], numbers) for key, numbers in of_sector.items()}


def _by_initiative(nodes: Mapping[str, Node]) -> dict[int, list[str]]:
    of: dict[int, list[str]] = defaultdict(list)
    for key, node in nodes.items():
        for number in node.initiatives:
            of[number].append(key)
    return of
