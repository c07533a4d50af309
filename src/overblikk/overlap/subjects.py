"""What is compared: what an initiative says that it is for, and which body answers for it."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from overblikk.overlap.words import features_of
from overblikk.proposals.candidates.subjects import Bodies
from overblikk.registry.models import ConceptLink, Cooperation, Effect, Initiative

TEXTS = ("name", "short_name", "description", "problem")
# What it is for and made with, and whom it is for, where those are said by concepts.
CONCEPT_FIELDS = ("purposes", "technologies", "service_themes")
GROUPS = "effects"
BATCH = 2000


@dataclass(frozen=True, slots=True)
class Subject:
    """One initiative: its features, each with the words of its texts that say so.

    A concept that it holds is a feature without words. `partners` are the bodies that take part
    besides its own, `parent` the initiative that it is part of.
    """

    id: UUID
    body: str | None
    features: dict[str, set[str]]
    partners: frozenset[str] = frozenset()
    parent: UUID | None = None


def concept_feature(field: str, concept_id: Any) -> str:
    """The feature that a concept held in a field is."""
    return f"{field}:{concept_id}"


def is_concept(feature: str) -> bool:
    """Whether the feature is a concept that is held, and not a word."""
    return ":" in feature


def subjects(bodies: Bodies, ids: Collection[UUID] | None = None) -> Iterator[Subject]:
    """Every initiative, or those with the ids, by number; four queries for each batch."""
    rows = Initiative.objects.order_by("number")
    if ids is not None:
        rows = rows.filter(id__in=ids)
    batch: list[tuple[Any, ...]] = []
    columns = ("id", "responsible_organisation_id", "parent_id", *TEXTS)
    for row in rows.values_list(*columns).iterator(chunk_size=BATCH):
        batch.append(row)
        if len(batch) == BATCH:
            yield from _of(batch, bodies)
            batch = []
    yield from _of(batch, bodies)


def _of(rows: list[tuple[Any, ...]], bodies: Bodies) -> Iterator[Subject]:
    ids = [row[0] for row in rows]
    concepts, partners = _concepts(ids), _partners(ids, bodies)
    for id_, body, parent, *texts in rows:
        features = features_of("\n".join(filter(None, texts)))
        features |= {one: set() for one in concepts[id_]}
        own = bodies.now(str(body)) if body else None
        yield Subject(id_, own, features, frozenset(partners[id_]), parent)


def _partners(ids: list[UUID], bodies: Bodies) -> dict[UUID, set[str]]:
    found: dict[UUID, set[str]] = defaultdict(set)
    links = Cooperation.objects.filter(initiative__in=ids).order_by()
    for id_, body in links.values_list("initiative_id", "organisation_id"):
        if now := bodies.now(str(body)):
            found[id_].add(now)
    return found


def _concepts(ids: list[UUID]) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = defaultdict(list)
    links = ConceptLink.objects.filter(initiative__in=ids, field__in=CONCEPT_FIELDS).order_by()
    for id_, field, concept in links.values_list("initiative_id", "field", "concept_id"):
        found[id_].append(concept_feature(field, concept))
    groups = Effect.objects.filter(initiative__in=ids, group__isnull=False).order_by()
    for id_, concept in groups.values_list("initiative_id", "group_id").distinct():
        found[id_].append(concept_feature(GROUPS, concept))
    return found
