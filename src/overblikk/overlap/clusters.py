"""Groups of initiatives that look like each other, made of the strongest ties between two."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest
from uuid import UUID

from overblikk.accounts.viewer import operator
from overblikk.lib.bulk_insert import insert_all
from overblikk.overlap.index import Alike
from overblikk.overlap.models import OverlapCluster, OverlapSearch
from overblikk.registry.initiative_words import number_of
from overblikk.registry.queries import initiatives

# So alike two must be before they tie a cluster.
STRONG = 0.25
# More than so many are a common kind of work, and no cluster to talk about.
LARGEST = 8
# So many clusters are kept, the strongest.
KEPT = 500
# So many ties are thought of: each of a cluster's pairs, seen from both sides.
TIES = KEPT * LARGEST * (LARGEST - 1)
SHARED = 12
# So much of a cluster must look like whoever comes to it.
MOST = 0.5


@dataclass(frozen=True, slots=True)
class Tie:
    """That two initiatives look so alike that they may tie a cluster."""

    first: UUID
    second: UUID
    score: float
    shared: tuple[str, ...]

    @classmethod
    def of(cls, one: UUID, alike: Alike) -> "Tie | None":
        """The tie, if it is strong enough; the same from either side."""
        if alike.score < STRONG:
            return None
        first, second = sorted((one, alike.id), key=str)
        return cls(first, second, alike.score, alike.shared[:SHARED])


@dataclass(slots=True)
class Group:
    """Members, and the ties that brought them together, the strongest first."""

    members: set[UUID]
    ties: list[Tie]


def strongest(ties: list[Tie]) -> list[Tie]:
    """Those of the ties that are kept: as many as the clusters that are kept could need."""
    if len(ties) <= 2 * TIES:
        return ties
    return nlargest(TIES, ties, key=lambda tie: tie.score)


def cluster(ties: Iterable[Tie], of: OverlapSearch) -> None:
    """Write the strongest clusters that the ties make, under the search."""
    groups = grouped(ties)[:KEPT]
    sectors = _sectors({id_ for group in groups for id_ in group.members})
    rows = [
        OverlapCluster(
            search=of,
            members=sorted(group.members, key=str),
            sectors=len({sectors[id_] for id_ in group.members if id_ in sectors}),
            score=group.ties[-1].score,
            shared=[number_of(feature) for feature in group.ties[0].shared],
        )
        for group in groups
    ]
    insert_all(OverlapCluster, rows)


def grouped(ties: Iterable[Tie]) -> list[Group]:
    """The groups that the ties make, those with the strongest tie first.

    The strongest ties first; a tie joins two groups where most of one look like most of the other,
    so that one thing does not lead to another without end.
    """
    by_strength = sorted(set(ties), key=lambda tie: (-tie.score, str(tie.first), str(tie.second)))
    tied = {(tie.first, tie.second) for tie in by_strength}
    of: dict[UUID, Group] = {}
    for tie in by_strength:
        one, other = (of.get(id_) or Group({id_}, []) for id_ in (tie.first, tie.second))
        if one is other or not _belong(one, other, tied):
            continue
        ties_of_both = sorted([*one.ties, *other.ties, tie], key=lambda tie: -tie.score)
        joined = Group(one.members | other.members, ties_of_both)
        of.update(dict.fromkeys(joined.members, joined))
    unique = {id(group): group for group in of.values()}
    return sorted(unique.values(), key=lambda group: -group.ties[0].score)


def _belong(one: Group, other: Group, tied: set[tuple[UUID, UUID]]) -> bool:
    if len(one.members) + len(other.members) > LARGEST:
        return False
    pairs = [tuple(sorted(pair, key=str)) for pair in _across(one, other)]
    return sum(pair in tied for pair in pairs) > MOST * len(pairs) or len(pairs) == 1


def _across(one: Group, other: Group) -> Iterable[tuple[UUID, UUID]]:
    return ((a, b) for a in one.members for b in other.members)


def _sectors(ids: set[UUID]) -> Mapping[UUID, UUID]:
    rows = initiatives(operator()).filter(id__in=ids, sector_id__isnull=False).order_by()
    return dict(rows.values_list("id", "sector_id"))
