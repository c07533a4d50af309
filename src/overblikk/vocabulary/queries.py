"""Reading the vocabularies."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import PROTECT, Count, ManyToOneRel, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from overblikk.vocabulary.models import (
    AlternativeLabel,
    Concept,
    ConceptMapping,
    ConceptScheme,
)
from overblikk.vocabulary.models.scheme import id_of, scheme_uri


@lru_cache(maxsize=1024)
def concept_id(scheme: str, notation: str) -> UUID:
    """The id that a concept of the starting data has in every installation."""
    return id_of(f"{scheme_uri(scheme)}/{notation}")


def words_key(words: str) -> str:
    """What is left of words when case, punctuation and white space say nothing."""
    text = unicodedata.normalize("NFC", words).casefold()
    return " ".join(re.sub(r"[^\w]+", " ", text).split())


@dataclass(frozen=True)
class ConceptIndex:
    """The words of every scheme, read once for many look-ups."""

    by_words: dict[tuple[str, str], set[UUID]]
    notations: dict[UUID, str]

    @classmethod
    def load(cls, *, on: date) -> "ConceptIndex":
        """The words of the concepts valid on the day, in two queries."""
        concepts = [c for c in Concept.objects.select_related("scheme") if c.is_valid(on=on)]
        scheme_of = {concept.id: concept.scheme.key for concept in concepts}
        by_words: dict[tuple[str, str], set[UUID]] = defaultdict(set)
        for concept in concepts:
            for words in (concept.notation, concept.label_nb, concept.label_nn, concept.label_en):
                by_words[concept.scheme.key, words_key(words)].add(concept.id)
        for label in AlternativeLabel.objects.filter(concept__in=scheme_of):
            by_words[scheme_of[label.concept_id], words_key(label.label)].add(label.concept_id)
        return cls(dict(by_words), {c.id: c.notation for c in concepts})

    def find(self, scheme: str, words: str) -> set[UUID]:
        """The concepts of the scheme that the words may stand for: none, one or several."""
        return self.by_words.get((scheme, words_key(words)), set())


def successors(scheme: str) -> dict[str, str]:
    """What each notation that was exchanged for just one other came to, through all changes."""
    mappings = ConceptMapping.objects.order_by().filter(concept__scheme__key=scheme)
    within = mappings.filter(target_uri__startswith=f"{scheme_uri(scheme)}/")
    became: dict[str, set[str]] = defaultdict(set)
    for old, uri in within.values_list("concept__notation", "target_uri"):
        became[old].add(uri.rpartition("/")[2])
    single = {old: next(iter(new)) for old, new in became.items() if len(new) == 1}
    return {old: end for old in single if (end := _end_of(old, single, became))}


def _end_of(old: str, single: Mapping[str, str], became: Collection[str]) -> str | None:
    passed = {old}
    while (new := single.get(old)) and new not in passed:
        passed.add(new)
        old = new
    # What was parted in several is none of them.
    return None if old in became else old


def schemes(rows: "QuerySet[ConceptScheme]") -> "QuerySet[ConceptScheme]":
    """The schemes, each with the number of its concepts as `size`."""
    # Not joined and grouped: as of a past day the table is a view, which has no key to group by.
    of_scheme = Concept.objects.filter(scheme=OuterRef("id")).order_by().values("scheme")
    size = of_scheme.annotate(size=Count("id")).values("size")
    return rows.annotate(size=Coalesce(Subquery(size), 0))


def concepts_of(scheme: ConceptScheme) -> list[Concept]:
    """The scheme's concepts, each below its broader one, with their words and mappings.

    `depth` on each says how many are broader. Read in a constant number of queries.
    """
    concepts = list(
        scheme.concepts.prefetch_related("alternative_labels", "mappings").order_by("position")
    )
    return in_tree(concepts)


def valid_concepts(schemes: Collection[str], *, on: date) -> dict[str, list[Concept]]:
    """By scheme the concepts that may be chosen on the day, in tree order; in one query."""
    of_scheme: dict[str, list[Concept]] = {scheme: [] for scheme in schemes}
    rows = Concept.objects.filter(scheme__key__in=schemes).select_related("scheme")
    for concept in rows.order_by("position", "notation"):
        if concept.is_valid(on=on):
            of_scheme[concept.scheme.key].append(concept)
    return {scheme: in_tree(concepts) for scheme, concepts in of_scheme.items()}


def in_tree(concepts: Sequence[Concept]) -> list[Concept]:
    """The concepts, each below its broader one if that is among them.

    `depth` on each says how many are broader.
    """
    known = {concept.id for concept in concepts}
    narrower: dict[UUID | None, list[Concept]] = defaultdict(list)
    for concept in concepts:
        narrower[concept.broader_id if concept.broader_id in known else None].append(concept)
    return list(_in_tree(narrower, None, 0))


def _in_tree(
    narrower: dict[UUID | None, list[Concept]], below: UUID | None, depth: int
) -> Iterator[Concept]:
    for concept in narrower[below]:
        concept.depth = depth  # type: ignore[attr-defined]
        yield concept
        yield from _in_tree(narrower, concept.id, depth + 1)


_counters: list[Callable[[Concept], int]] = []


def counts_uses(count: Callable[[Concept], int]) -> Callable[[Concept], int]:
    """Decorator: the function counts uses of a concept that no foreign key shows."""
    _counters.append(count)
    return count


def uses(concept: Concept) -> int:
    """How many rows point at the concept, so that it cannot be deleted."""
    pointing = [
        relation
        for relation in Concept._meta.get_fields(include_hidden=True)
        if isinstance(relation, ManyToOneRel) and relation.on_delete is PROTECT
    ]
    return sum(
        relation.related_model._base_manager.filter(**{relation.field.name: concept}).count()
        for relation in pointing
    ) + sum(count(concept) for count in _counters)
