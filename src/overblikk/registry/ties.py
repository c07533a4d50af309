"""How initiatives hang together: part of one another, and dependent; never in a circle."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection

from overblikk.accounts.viewer import Viewer, operator
from overblikk.accounts.visibility import visible_to
from overblikk.registry.models import Dependency, Initiative
from overblikk.sources.claims import Claim
from overblikk.vocabulary.models import Concept, ConceptMapping

if TYPE_CHECKING:
    from overblikk.registry.actions import Draft

# What leads from an initiative to another: being part of it, or a dependency of a type.
PART_OF = "part-of"
Edge = tuple[str, UUID, UUID]
TIES = ("parent", "dependencies")
UNDIRECTED = "overlaps"


class LeadsInACircle(ValueError):
    """The initiatives would be part of, or depend on, themselves; `chain` gives their numbers."""

    def __init__(self, chain: Sequence[int | str]) -> None:
        super().__init__(" → ".join(map(str, chain)))
        self.chain = list(chain)


def refuse_circles(drafts: Sequence["Draft"], ids: Sequence[UUID], *, by: Viewer) -> None:
    """Raise LeadsInACircle if recording the drafts, of the initiatives with the ids, made one.

    The chain names those that `by` may see. Whoever ties initiatives waits for the one before, so
    that two cannot close a circle between them.
    """
    if not any(claim.field in TIES for draft in drafts for claim in draft.claims):
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('ties of initiatives'))")
    directed = _directed_types()
    pairs = list(zip(drafts, ids, strict=True))
    added = [edge for draft, id_ in pairs for edge in _edges(id_, draft.claims, directed)]
    gone = {edge for draft, id_ in pairs for edge in _edges(id_, draft.removed, directed)}
    moved = {id_ for draft, id_ in pairs if any(c.field == "parent" for c in draft.claims)}
    standing = [
        edge
        for edge in _standing(directed)
        if edge not in gone and not (edge[0] == PART_OF and edge[1] in moved)
    ]
    for chain in _circles([*standing, *added], among=added):
        raise LeadsInACircle(_numbers(chain, by, dict(zip(ids, drafts, strict=True))))


def standing_circles() -> Iterator[list[int | str]]:
    """The circles that stand in the register, each as a chain of numbers."""
    edges = _standing(_directed_types())
    for chain in _circles(edges, among=edges):
        yield _numbers(chain, operator(), {})


def inverses() -> dict[UUID, UUID]:
    """Each type of dependency that has an inverse, with it: a mapping to the inverse's address."""
    rows = ConceptMapping.objects.filter(
        concept__scheme__key="dependency", relation="relatedMatch"
    ).select_related("concept__scheme")
    by_uri = {row.concept.uri: row.concept_id for row in rows}
    return {row.concept_id: by_uri[row.target_uri] for row in rows if row.target_uri in by_uri}


def _directed_types() -> dict[str, tuple[str, bool]]:
    """For each type with a direction, one name of its pair, and whether it points the other way.

    A type without an inverse is a pair of itself; only what overlaps has no direction.
    """
    inverse = inverses()
    types = Concept.objects.filter(scheme__key="dependency").exclude(notation=UNDIRECTED)
    directed = {}
    for type_ in types.values_list("id", flat=True):
        one, other = str(type_), str(inverse.get(type_, type_))
        directed[one] = (min(one, other), one > other)
    return directed


def _edges(
    id_: UUID, claims: Sequence[Claim], directed: dict[str, tuple[str, bool]]
) -> Iterator[Edge]:
    for claim in claims:
        if claim.field == "parent" and claim.value:
            yield PART_OF, id_, UUID(str(claim.value))
        elif claim.field == "dependencies":
            other = UUID(claim.value["other_id"])
            edge = _edge(claim.value["type_id"], id_, other, directed)
            if edge:
                yield edge


def _edge(type_: str, from_: UUID, to: UUID, directed: dict[str, tuple[str, bool]]) -> Edge | None:
    if type_ not in directed:
        return None
    pair, is_turned = directed[type_]
    return (pair, to, from_) if is_turned else (pair, from_, to)


def _standing(directed: dict[str, tuple[str, bool]]) -> list[Edge]:
    parents = Initiative.objects.filter(parent__isnull=False).order_by()
    edges = [(PART_OF, id_, parent) for id_, parent in parents.values_list("id", "parent_id")]
    rows = Dependency.objects.order_by().values_list("type_id", "initiative_id", "other_id")
    found = [_edge(str(type_), from_, to, directed) for type_, from_, to in rows]
    return edges + [edge for edge in found if edge]


def _circles(edges: Iterable[Edge], *, among: Iterable[Edge]) -> Iterator[list[UUID]]:
    """The chains that lead from an edge of `among` back to its beginning."""
    onward: dict[tuple[str, UUID], list[UUID]] = defaultdict(list)
    for kind, from_, to in edges:
        onward[kind, from_].append(to)
    for kind, from_, to in among:
        if chain := _path(onward, kind, to, from_):
            yield [from_, *chain]


def _path(
    onward: dict[tuple[str, UUID], list[UUID]], kind: str, start: UUID, goal: UUID
) -> list[UUID]:
    """A way from start to goal, both included; empty where there is none."""
    came_from: dict[UUID, UUID | None] = {start: None}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here == goal:
            return _back(came_from, here)
        for there in onward.get((kind, here), ()):
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    return []


def _back(came_from: dict[UUID, UUID | None], goal: UUID) -> list[UUID]:
    chain: list[UUID] = []
    here: UUID | None = goal
    while here is not None:
        chain.append(here)
        here = came_from[here]
    return chain[::-1]


def _numbers(
    chain: Sequence[UUID], viewer: Viewer, drafts: Mapping[UUID, "Draft"]
) -> list[int | str]:
    """Each of the chain by its number, a new one by its name, and what is hidden by neither."""
    rows = visible_to(Initiative.objects.filter(id__in=chain), viewer)
    known = dict(rows.values_list("id", "number"))
    return [known.get(id_) or _name(drafts.get(id_)) for id_ in chain]


def _name(draft: "Draft | None") -> str:
    if draft is None or draft.initiative:
        return "…"
    return next((str(claim.value) for claim in draft.claims if claim.field == "name"), "…")
