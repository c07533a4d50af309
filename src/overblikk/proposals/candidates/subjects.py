"""What is compared: all that an initiative, or a row, says that tells which one it is."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.functions import Coalesce, Length

from overblikk.history.tracking import NEVER
from overblikk.organisations.models import Organisation
from overblikk.proposals.candidates.names import Name, name_of, names_of
from overblikk.registry.initiative_words import Said
from overblikk.registry.models import Cooperation, FormerName, Initiative, SearchWords

# Of the numbers of an initiative's words the least so many stand for all: two texts share as large
# a part of these as of their words.
SKETCH = 24
NAMES, TEXTS = ("name", "short_name"), ("description", "problem")
NO_SKETCH = array("i")
# So many letters of text tell one initiative from another.
TELLING = 60
BATCH = 5000


@dataclass(slots=True)
class Subject:
    """One initiative or row: the first of `names` is what it is called now."""

    id: UUID | None
    names: tuple[Name, ...]
    body: Any = None
    others: frozenset[Any] = frozenset()
    start: str = ""
    end: str = ""
    # Empty where it says too little to be told by.
    sketch: "array[int]" = field(default_factory=lambda: NO_SKETCH)


@dataclass(frozen=True)
class Bodies:
    """Which bodies are one: a merged body is the one that it became part of."""

    successors: Mapping[str, str]
    parents: Mapping[str, str]

    @classmethod
    def load(cls) -> "Bodies":
        """Read in one query."""
        rows = Organisation.objects.order_by().values_list("id", "successor_id", "parent_id")
        tied = [row for row in rows if row[1] or row[2]]
        return cls(
            {str(id_): str(successor) for id_, successor, _ in tied if successor},
            {str(id_): str(parent) for id_, _, parent in tied if parent},
        )

    def now(self, body: str | None) -> str | None:
        """The body that the body is today."""
        seen = set()
        while body and body in self.successors and body not in seen:
            seen.add(body)
            body = self.successors[body]
        return body

    def are_kin(self, one: str, other: str) -> bool:
        """Whether one is a part of the other, or both are of a third."""
        up, beside = (self.now(self.parents.get(body)) for body in (one, other))
        return one == beside or other == up or (up is not None and up == beside)


def sketch_of(numbers: Iterable[int]) -> "array[int]":
    """The sketch of a text, of the numbers of its words."""
    return array("i", sorted(numbers)[:SKETCH])


def row_subject(said: Mapping[str, list[Any]], bodies: Bodies) -> Subject:
    """What a row says, by field."""
    names = [name for key in (*NAMES, "former_names") for name in said.get(key, ())]
    texts = [text for key in TEXTS for text in said.get(key, ())]
    taking_part = said.get("cooperating_organisations", ())
    return Subject(
        None,
        tuple(taken for name in names for taken in names_of(name)),
        bodies.now(_first(said, "responsible_organisation")),
        frozenset(bodies.now(one["organisation_id"]) for one in taking_part),
        _first(said, "start") or "",
        _first(said, "end") or "",
        sketch_of(Said(0, names, texts).found_by()) if says_enough(texts) else NO_SKETCH,
    )


def _first(said: Mapping[str, list[Any]], key: str) -> Any:
    return next(iter(said.get(key, ())), None)


def says_enough(texts: Iterable[str]) -> bool:
    """Whether the texts tell one initiative from another."""
    return sum(map(len, texts)) >= TELLING


COLUMNS = ("id", *NAMES, "responsible_organisation_id", "start", "end")


def known_subjects(bodies: Bodies) -> Iterator[Subject]:
    """Every initiative in the register; a query for each table."""
    former = _by_initiative(FormerName.objects.values_list("initiative_id", "name"))
    others = _by_initiative(Cooperation.objects.values_list("initiative_id", "organisation_id"))
    texts = Length("description") + Coalesce(Length("problem"), 0)
    telling = Initiative.objects.annotate(told=texts).filter(told__gte=TELLING)
    words = SearchWords.objects.filter(superseded_at=NEVER, initiative_id__in=telling.values("id"))
    sketches = {
        id_: array("i", numbers)
        for id_, numbers in words.values_list("initiative_id", f"found_by__0_{SKETCH}").iterator()
    }
    rows = Initiative.objects.order_by("number").values_list(*COLUMNS)
    for id_, name, short, body, start, end in rows.iterator(chunk_size=BATCH):
        yield Subject(
            id_,
            tuple(name_of(one) for one in (name, short, *former.get(id_, ())) if one),
            bodies.now(str(body)) if body else None,
            frozenset(bodies.now(str(one)) for one in others.get(id_, ())),
            start,
            end,
            sketches.get(id_, NO_SKETCH),
        )


def _by_initiative(rows: "QuerySet[Any, Any]") -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = defaultdict(list)
    for id_, value in rows.order_by("id").iterator(chunk_size=BATCH):
        found[id_].append(value)
    return found
