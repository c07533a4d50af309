"""Keeping a scheme in step with the list that somebody else keeps; what a person changed stands."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from overblikk.history.tracking import tracked_models
from overblikk.history.who import changing
from overblikk.vocabulary.models import (
    AlternativeLabel,
    Concept,
    ConceptMapping,
    ConceptScheme,
)
from overblikk.vocabulary.models.concept import Relation
from overblikk.vocabulary.models.scheme import id_of, scheme_uri

LABELS = ("label_nb", "label_nn", "label_en")
FIELDS = (*LABELS, "broader_id", "valid_from", "valid_to")


@dataclass(frozen=True)
class Entry:
    """A concept as the other list has it; `valid_to` is its last day.

    `former` are names that it went by, in bokmål, and `broader` the notation of the wider one.
    """

    notation: str
    labels: Mapping[str, str]
    broader: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    former: Sequence[str] = ()


@dataclass
class Updated:
    """What came of it: notations that are new, changed, and left because a person changed them."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


@transaction.atomic
def bring_up_to_date(
    key: str, texts: Mapping[str, str], entries: Sequence[Entry], *, name: str
) -> Updated:
    """Bring the scheme in step with the entries, as the rule called `name`; make it if it lacks.

    `texts` are the scheme's titles, descriptions and sources where it is made. A concept that the
    list lacks stands, and one that a person has deleted is not brought back.
    """
    with changing(by=None, name=name):
        uri = scheme_uri(key)
        scheme, _created = ConceptScheme.objects.get_or_create(
            id=id_of(uri), defaults={"key": key, "uri": uri, **texts}
        )
        return _Updating(scheme).carry_out(entries)


@transaction.atomic
def tie_to_successors(key: str, became: Mapping[str, Collection[str]], *, name: str) -> int:
    """Tie each notation of the scheme to those that it was exchanged for, as the rule called
    `name`; how many ties are new."""
    scheme = ConceptScheme.objects.get(id=id_of(scheme_uri(key)))
    concepts = {concept.notation: concept for concept in scheme.concepts.all()}
    rows = ConceptMapping.objects.filter(concept__scheme=scheme)
    standing = set(rows.values_list("concept_id", "target_uri"))
    times = Counter(new for of_one in became.values() for new in of_one)
    ties = [
        ConceptMapping(
            concept=concepts[old],
            relation=_relation(len(of_one), times[new]),
            target_uri=concepts[new].uri,
            target_label=f"{new} {concepts[new].label_nb}",
        )
        for old, of_one in sorted(became.items())
        for new in sorted(of_one)
        if old in concepts
        and new in concepts
        and (concepts[old].id, concepts[new].uri) not in standing
    ]
    with changing(by=None, name=name):
        ConceptMapping.objects.bulk_create(ties)
    return len(ties)


def _relation(parts: int, sources: int) -> Relation:
    """How what became of a code corresponds to it: the same, a part of it, or more than it."""
    if parts > 1:
        return Relation.NARROW
    return Relation.BROAD if sources > 1 else Relation.EXACT


class _Updating:
    def __init__(self, scheme: ConceptScheme) -> None:
        self._scheme = scheme
        locked = scheme.concepts.select_for_update().prefetch_related("alternative_labels")
        self._standing = {concept.notation: concept for concept in locked}
        self._ever, self._by_person = _changed_by_persons(scheme)
        self._updated = Updated()

    def carry_out(self, entries: Sequence[Entry]) -> Updated:
        last = self._scheme.concepts.aggregate(last=Max("position", default=-1))["last"]
        unknown = [entry for entry in entries if entry.notation not in self._ever]
        for position, entry in enumerate(unknown, start=last + 1):
            uri = self._uri(entry.notation)
            self._standing[entry.notation] = Concept(
                id=id_of(uri),
                scheme=self._scheme,
                notation=entry.notation,
                uri=uri,
                position=position,
                **self._values(entry),
            )
        new = [self._standing[entry.notation] for entry in unknown]
        # A key to the broader one is looked at when the transaction ends, in whatever order.
        Concept.objects.bulk_create(new)
        self._updated.added = [concept.notation for concept in new]
        others = {e.notation for e in unknown}
        for entry in entries:
            if entry.notation in self._standing and entry.notation not in others:
                self._change(self._standing[entry.notation], entry)
        AlternativeLabel.objects.bulk_create(
            (label for entry in entries for label in self._former(entry)), ignore_conflicts=True
        )
        return self._updated

    def _change(self, concept: Concept, entry: Entry) -> None:
        differing = {
            name: value
            for name, value in self._values(entry).items()
            if getattr(concept, name) != value
        }
        by_person = self._by_person.get(concept.id, set())
        if differing.keys() & by_person:
            self._updated.left.append(concept.notation)
        for name in differing.keys() - by_person:
            setattr(concept, name, differing[name])
        if differing.keys() - by_person:
            concept.save()
            self._updated.changed.append(concept.notation)

    def _values(self, entry: Entry) -> dict[str, Any]:
        is_known = entry.broader in self._standing or entry.broader not in self._ever
        broader = id_of(self._uri(entry.broader)) if entry.broader and is_known else None
        return {
            **{f"label_{language}": label for language, label in entry.labels.items()},
            "broader_id": broader,
            "valid_from": entry.valid_from,
            "valid_to": entry.valid_to,
        }

    def _former(self, entry: Entry) -> Iterator[AlternativeLabel]:
        """Names that it went by and no longer does, so that what bears them is still read."""
        concept = self._standing.get(entry.notation)
        if concept is None:
            return
        for name in entry.former:
            if name != concept.label_nb:
                yield AlternativeLabel(concept=concept, language="nb", label=name)

    def _uri(self, notation: str) -> str:
        return f"{self._scheme.uri}/{notation}"


def _changed_by_persons(scheme: ConceptScheme) -> tuple[set[str], dict[UUID, set[str]]]:
    """The notations that were ever known, and by concept the fields that a person has changed."""
    versions = dict(tracked_models())[Concept]
    rows = versions._default_manager.filter(scheme_id=scheme.id).order_by("pgh_id")
    before: dict[UUID, dict[str, Any]] = {}
    changed: dict[UUID, set[str]] = defaultdict(set)
    notations: set[str] = set()
    for id_, notation, told, *values in rows.values_list(
        "pgh_obj_id", "notation", "pgh_context__metadata", *FIELDS
    ):
        now = dict(zip(FIELDS, values, strict=True))
        if told and told.get("by"):
            held = before.get(id_, {})
            changed[id_] |= {name for name in FIELDS if now[name] != held.get(name)}
        before[id_] = now
        notations.add(notation)
    return notations, changed
