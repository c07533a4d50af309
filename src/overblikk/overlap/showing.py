"""What a person needs to see of initiatives that look alike: each, and the words that they share.

The words are read in what the initiatives say now. What a text no longer says is not shown, and
nothing that was erased is kept here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from overblikk.accounts.viewer import Viewer
from overblikk.overlap.models import Overlap, OverlapCluster, OverlapVerdict
from overblikk.overlap.subjects import Subject, is_concept, subjects
from overblikk.proposals.candidates.subjects import Bodies
from overblikk.registry.initiative_words import number_of
from overblikk.registry.models import Need
from overblikk.registry.queries import initiatives
from overblikk.registry.record_queries import needs_answered_by
from overblikk.vocabulary.models import Concept

# So many words are shown of what two share.
WORDS = 6
NO_BODIES = Bodies({}, {})
# The features that subjects have, by their numbers.
Said = dict[int, tuple[str, set[str]]]


@dataclass(frozen=True)
class ShownAlike:
    """An initiative that another looks like, and the words that made them alike."""

    initiative: Any
    words: Sequence[str]


@dataclass(frozen=True)
class ShownCluster:
    """Initiatives that look alike, and the words that made them so."""

    pk: int
    members: Sequence[Any]
    words: Sequence[str]
    sectors: int
    needs: Sequence[Need]

    @property
    def numbers(self) -> str:
        """The members' numbers, for an address."""
        return " ".join(str(member.number) for member in self.members)


@dataclass(frozen=True)
class ShownVerdict:
    """What somebody has said of initiatives, those of them that are still there."""

    verdict: OverlapVerdict
    members: Sequence[Any]


def shown_alike(found: Sequence[Overlap], viewer: Viewer) -> list[ShownAlike]:
    """Those that an initiative looks like, in a constant number of queries."""
    if not found:
        return []
    ids = {found[0].initiative_id, *(one.other_id for one in found)}
    rows, said = _rows(ids, viewer), _said(ids)
    own = said.get(found[0].initiative_id, {})
    labels = _labels(said)
    return [
        ShownAlike(
            rows[one.other_id], _words(one.shared, [own, said.get(one.other_id, {})], labels)
        )
        for one in found
        if one.other_id in rows
    ]


def shown_clusters(found: Sequence[OverlapCluster], viewer: Viewer) -> list[ShownCluster]:
    """The clusters whose members still are two at least, in a constant number of queries."""
    ids = {id_ for one in found for id_ in one.members}
    rows, said = _rows(ids, viewer), _said(ids)
    labels, needs = _labels(said), needs_answered_by(ids, viewer)
    return [
        ShownCluster(
            one.pk,
            members,
            _words(one.shared, [said.get(id_, {}) for id_ in one.members], labels),
            one.sectors,
            list(dict.fromkeys(need for id_ in one.members for need in needs.get(id_, ()))),
        )
        for one in found
        if len(members := [rows[id_] for id_ in one.members if id_ in rows]) > 1
    ]


def shown_verdicts(found: Sequence[OverlapVerdict], viewer: Viewer) -> list[ShownVerdict]:
    """What was said, with the initiatives that it was said of, in a constant number of queries."""
    rows = _rows({id_ for one in found for id_ in one.members}, viewer)
    return [ShownVerdict(one, [rows[id_] for id_ in one.members if id_ in rows]) for one in found]


def _rows(ids: Iterable[UUID], viewer: Viewer) -> dict[UUID, Any]:
    rows = initiatives(viewer).filter(id__in=list(ids))
    return {row.id: row for row in rows.select_related("responsible_organisation")}


def _said(ids: Iterable[UUID]) -> dict[UUID, Said]:
    return {one.id: _numbered(one) for one in subjects(NO_BODIES, list(ids))}


def _numbered(subject: Subject) -> Said:
    return {number_of(name): (name, words) for name, words in subject.features.items()}


def _labels(said: Mapping[UUID, Said]) -> dict[str, str]:
    names = {name for of in said.values() for name, _words in of.values() if is_concept(name)}
    ids = {name.partition(":")[2] for name in names}
    return {str(one.id): str(one) for one in Concept.objects.filter(id__in=ids)}


def _words(shared: Iterable[int], said: Sequence[Said], labels: Mapping[str, str]) -> list[str]:
    """What at least two of those say that is shared, each word once, the weightiest first."""
    found: list[str] = []
    seen: set[str] = set()
    for number in shared:
        holding = [of[number] for of in said if number in of]
        if len(holding) < 2:
            continue
        name = holding[0][0]
        if is_concept(name):
            found.append(labels.get(name.partition(":")[2], ""))
            continue
        words = _spelled(of for _name, of in holding)
        # A compound is shared as a whole and by its parts, and told once.
        if not seen.issuperset(words):
            seen.update(words)
            found.append(" / ".join(words))
    return list(filter(None, found))[:WORDS]


def _spelled(of: Iterable[set[str]]) -> list[str]:
    """One word of each that has them, those that are spelled alike once."""
    chosen = (min((word.casefold() for word in words), key=lambda w: (len(w), w)) for words in of)
    return list(dict.fromkeys(chosen))
