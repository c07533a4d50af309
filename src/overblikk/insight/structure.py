"""How initiatives hang together: which are part of which, and which depend on which."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _
from pyroaring import BitMap

from overblikk.accounts.visibility import visible_to
from overblikk.insight.hierarchy import parents
from overblikk.insight.network import Node, Tie
from overblikk.registry.listing import Listing, with_numbers
from overblikk.registry.models import Dependency, Initiative
from overblikk.vocabulary.models import Concept


class By(StrEnum):
    """What ties initiatives."""

    PARTS = "parts"
    DEPENDENCIES = "dependencies"


@dataclass(frozen=True)
class Link(Tie):
    """An initiative that stands to another in some way, which `how` says."""

    how: str


def links(found: Listing, by: By) -> list[Link]:
    """What ties two initiatives of which one is in the list, and the viewer may see both.

    Those of the initiative that most are tied to come first.
    """
    found_links = list(_parts(found) if by is By.PARTS else _dependencies(found))
    tied = Counter(link.other.id for link in found_links)
    return sorted(
        found_links, key=lambda one: (-tied[one.other.id], one.other.name, one.first.name)
    )


def grouped(links: list[Link]) -> list[tuple[Node, list[Link]]]:
    """The links by what they lead to, in their order."""
    groups: dict[str, tuple[Node, list[Link]]] = {}
    for link in links:
        groups.setdefault(link.other.id, (link.other, []))[1].append(link)
    return list(groups.values())


def _parts(found: Listing) -> Iterator[Link]:
    known = list(parents(found))
    numbers = BitMap().union(*(one.parts for one in known))
    rows = visible_to(Initiative.objects.order_by(), found.viewer).exclude(parent=None)
    names = dict(with_numbers(rows, numbers).values_list("number", "name"))
    for one in known:
        whole = _node(one.number, one.name)
        # One that was withdrawn this very moment is gone.
        for number in one.parts & BitMap(names):
            yield _link(_node(number, names[number]), whole, _("er del av"))


def _dependencies(found: Listing) -> Iterator[Link]:
    ends = ("initiative__number", "initiative__name", "other__number", "other__name")
    rows = Dependency.objects.order_by().values_list("type_id", *ends)
    types = {one.id: str(one) for one in Concept.objects.filter(scheme__key="dependency")}
    for type_, number, name, other, other_name in rows:
        is_seen = number in found.seen and other in found.seen
        if is_seen and (number in found.numbers or other in found.numbers):
            yield _link(_node(number, name), _node(other, other_name), types[type_])


def _node(number: int, name: str) -> Node:
    return Node(str(number), name, BitMap([number]))


def _link(first: Node, other: Node, how: str) -> Link:
    return Link(first, other, first.initiatives, how)
