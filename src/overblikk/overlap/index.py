"""Finds, for each of many subjects, those of other bodies that say most of the same.

Other bodies are those that neither answer for it nor take part in it, and it in none of theirs:
what bodies do together they know of. Nor is a whole compared with its parts.

An inverted index of sets. A subject is compared with some hundreds that share something rare with
it, or two things that are rare together; never with all that share something common, so that what
each costs hardly grows with how many there are.
"""

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from uuid import UUID

from pyroaring import BitMap

from overblikk.overlap.subjects import Subject, is_concept

# What a register is thought to hold besides what it holds, until it holds much.
IMAGINED = 200
# A concept says less than a word of one's own.
CONCEPT = 0.5
# What no more than so many share is reason enough to compare them; else two such things together.
FEW = 250
# So many of the rarest things that a subject says are looked up, each with so many others.
SOUGHT, BESIDE = 16, 5
# So many are looked at for one, and of those the most promising compared with it.
LOOKED, COMPARED = 2000, 120
# What two share is judged by how much they say, of which so much counts, and else by how much is
# usual: what a long one says besides takes little from what it shares, and what two short ones
# share may be by chance.
OWN_LENGTH = 0.25
# Those who share no more words than this have it by chance.
CHANCE = 1


@dataclass(frozen=True, slots=True)
class Alike:
    """A subject that another resembles, from 0 to 1, and the features of both, the heaviest
    first."""

    id: UUID
    score: float
    shared: tuple[str, ...]


class Index:
    """Subjects by what they say."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self.ids: list[UUID] = []
        self._bodies: list[str | None] = []
        self._said: list[array[int]] = []
        self._names: list[str] = []
        self._holding: list[BitMap] = []
        self._partners: dict[int, frozenset[str]] = {}
        self._of_body: dict[str, BitMap] = defaultdict(BitMap)
        self._with_partner: dict[str, BitMap] = defaultdict(BitMap)
        parents = self._add(subjects)
        self._kin = self._of_kin(parents)
        self._heavy = array("f", map(self._weight, range(len(self._names))))
        self._length = _pivoted(array("f", map(self._length_of, self._said)))

    def _add(self, subjects: Iterable[Subject]) -> dict[int, UUID]:
        """Keep the subjects; gives which of them are part of another, by their places."""
        numbers: dict[str, int] = {}
        parents: dict[int, UUID] = {}
        for at, subject in enumerate(subjects):
            self._place(at, subject)
            said = array("I")
            for feature in sorted(subject.features):
                if feature not in numbers:
                    numbers[feature] = len(self._names)
                    self._names.append(feature)
                    self._holding.append(BitMap())
                said.append(numbers[feature])
                self._holding[said[-1]].add(at)
            self._said.append(said)
            if subject.parent:
                parents[at] = subject.parent
        return parents

    def _of_kin(self, parents: dict[int, UUID]) -> dict[int, BitMap]:
        """By place what each is part of, and its parts."""
        places = {id_: at for at, id_ in enumerate(self.ids)}
        kin: dict[int, BitMap] = defaultdict(BitMap)
        for at, parent in parents.items():
            if parent in places:
                kin[at].add(places[parent])
                kin[places[parent]].add(at)
        return dict(kin)

    def _place(self, at: int, subject: Subject) -> None:
        self.ids.append(subject.id)
        self._bodies.append(subject.body)
        if subject.body:
            self._of_body[subject.body].add(at)
        if subject.partners:
            self._partners[at] = subject.partners
        for partner in subject.partners:
            self._with_partner[partner].add(at)

    def _weight(self, number: int) -> float:
        """What a feature adds: more the fewer that have it, squared as in a cosine."""
        rare = math.log((len(self.ids) + IMAGINED) / (len(self._holding[number]) + 0.5))
        kind = CONCEPT if is_concept(self._names[number]) else 1.0
        return (rare * kind) ** 2

    def _length_of(self, said: "array[int]") -> float:
        return math.sqrt(sum(self._heavy[number] for number in said))

    def likest(self, at: int, *, least: float, limit: int) -> list[Alike]:
        """At most so many of those of other bodies most like the one in that place."""
        others = self._compared(at)
        shared = self._shared_with(at, others)
        own = self._length[at]
        scored = (
            (min(1.0, sum(map(self._heavy.__getitem__, of)) / (own * self._length[other])), other)
            for other, of in shared.items()
            if self._is_more_than_chance(of)
        )
        best = nlargest(limit, (one for one in scored if one[0] >= least))
        return [
            Alike(self.ids[other], score, self._by_weight(shared[other])) for score, other in best
        ]

    def _compared(self, at: int) -> BitMap:
        """Those of other bodies worth comparing with the one in that place."""
        own = self._known_to(at)
        weight: dict[int, float] = defaultdict(float)
        looked = 0
        for block, heavy in self._blocks(at):
            for other in block - own:
                weight[other] += heavy
            looked += len(block)
            if looked > LOOKED:
                break
        return BitMap(nlargest(COMPARED, weight, key=lambda one: weight[one] / self._length[one]))

    def _known_to(self, at: int) -> BitMap:
        """Itself, what its bodies have to do with, what it is part of and its parts."""
        body = self._bodies[at]
        known = BitMap([at])
        for one in (body, *self._partners.get(at, ())):
            known |= self._of_body.get(one or "", BitMap())
        known |= self._with_partner.get(body or "", BitMap())
        return known | self._kin.get(at, BitMap())

    def _blocks(self, at: int) -> Iterator[tuple[BitMap, float]]:
        """Sets that share something with the one in that place, each with how much that says, the
        rarest first."""
        by_rarity = nlargest(SOUGHT, self._said[at], key=self._heavy.__getitem__)
        common = []
        for number in by_rarity:
            if len(self._holding[number]) <= FEW:
                yield self._holding[number], self._heavy[number]
            else:
                common.append(number)
        for first, number in enumerate(common):
            for other in common[first + 1 : first + 1 + BESIDE]:
                both = self._holding[number] & self._holding[other]
                if len(both) <= FEW:
                    yield both, self._heavy[number] + self._heavy[other]

    def _shared_with(self, at: int, others: BitMap) -> dict[int, list[int]]:
        shared: dict[int, list[int]] = defaultdict(list)
        for number in self._said[at]:
            for other in self._holding[number] & others:
                shared[other].append(number)
        return shared

    def _is_more_than_chance(self, shared: list[int]) -> bool:
        return sum(not is_concept(self._names[number]) for number in shared) > CHANCE

    def _by_weight(self, shared: list[int]) -> tuple[str, ...]:
        heaviest = sorted(shared, key=self._heavy.__getitem__, reverse=True)
        return tuple(self._names[number] for number in heaviest)


def _pivoted(lengths: "array[float]") -> "array[float]":
    usual = sum(lengths) / len(lengths) if lengths else 0.0
    return array("f", ((1 - OWN_LENGTH) * usual + OWN_LENGTH * one for one in lengths))
