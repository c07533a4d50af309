"""Finds the few subjects worth comparing: those that share something rare. Never all with all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import nlargest
from uuid import UUID

from pyroaring import BitMap
from rapidfuzz import process
from rapidfuzz.distance.DamerauLevenshtein import normalized_similarity as similarity

from overblikk.proposals.candidates.names import Name
from overblikk.proposals.candidates.rarity import Rarity
from overblikk.proposals.candidates.scoring import MISSPELLED, Likeness, likeness
from overblikk.proposals.candidates.subjects import Bodies, Subject

# What more than so many share is no reason to compare them.
FEW, SOME = 60, 250
COMPARED = 12
# Of the numbers of a text, the least so many are looked up, and fewer are looked for under.
SOUGHT, STOOD = 6, 4
BEGINNING = 3


class Index:
    """Subjects by what may tell them: words, initials, body and text."""

    def __init__(self, subjects: Iterable[Subject], bodies: Bodies) -> None:
        self.subjects: list[Subject] = []
        self.bodies = bodies
        self._words: dict[str, BitMap] = defaultdict(BitMap)
        self._short: dict[str, BitMap] = defaultdict(BitMap)
        self._of_body: dict[str, BitMap] = defaultdict(BitMap)
        self._texts: dict[int, BitMap] = defaultdict(BitMap)
        self._spelled: dict[str, dict[str, BitMap]] = defaultdict(dict)
        self._begun: dict[str, set[str]] = defaultdict(set)
        for subject in subjects:
            self._add(subject)
        for token in self._words:
            self._begun[token[:BEGINNING]].add(token)
        self.rarity = Rarity(self._words, len(self.subjects))

    def _add(self, subject: Subject) -> None:
        at = len(self.subjects)
        self.subjects.append(subject)
        for name in subject.names:
            for token in name.tokens:
                self._words[token].add(at)
            for word in name.words:
                begun = self._spelled[word.spelled[:BEGINNING]]
                begun.setdefault(word.spelled, BitMap()).add(at)
            for short in name.initials | name.short:
                self._short[short].add(at)
        for body in {subject.body, *subject.others} - {None}:
            self._of_body[body].add(at)
        for number in subject.sketch[:STOOD]:
            self._texts[number].add(at)

    def likest(
        self, subject: Subject, *, least: float, limit: int, but: frozenset[UUID] = frozenset()
    ) -> list[tuple[Subject, Likeness]]:
        """At most so many of the subjects that are most like the given one, the likest first."""
        if not self.subjects:
            return []
        found = [
            (other, likeness(subject, other, self.rarity, self.bodies, least=least))
            for at in self._worth_comparing(subject)
            if (other := self.subjects[at]).id != subject.id and other.id not in but
        ]
        found = [pair for pair in found if pair[1].score >= least]
        return nlargest(limit, found, key=lambda pair: pair[1].score)

    def _worth_comparing(self, subject: Subject) -> list[int]:
        weight: dict[int, float] = defaultdict(float)
        for few, heavy in self._blocks(subject):
            for at in few:
                weight[at] += heavy
        return nlargest(COMPARED, weight, key=weight.__getitem__)

    def _blocks(self, subject: Subject) -> Iterator[tuple[BitMap, float]]:
        """Sets that share something with the subject, each with how much that says."""
        of_body = self._of_body.get(subject.body, BitMap()) if subject.body else BitMap()
        for name in subject.names:
            tokens = {*name.tokens, *self._begun_in(name)}
            by_rarity = sorted(tokens, key=self.rarity.__getitem__, reverse=True)
            yield from self._by_words([t for t in by_rarity if t in self._words], of_body)
            for near in self._near(name):
                yield _few(near, of_body), 6.0
            for short in (name.short | name.initials) & self._short.keys():
                yield _few(self._short[short], of_body), 4.0 if len(short) > 2 else 1.0
        for number in subject.sketch[:SOUGHT]:
            if number in self._texts:
                yield _few(self._texts[number], of_body), 4.0

    def _by_words(self, tokens: list[str], of_body: BitMap) -> Iterator[tuple[BitMap, float]]:
        for at, token in enumerate(tokens):
            bearing, heavy = self._words[token], self.rarity[token]
            if len(bearing) <= FEW:
                yield bearing, heavy
                continue
            if len(there := bearing & of_body) <= FEW:
                yield there, heavy + 1
            for other in tokens[at + 1 : at + 3]:
                if len(both := bearing & self._words[other]) <= SOME:
                    yield both, heavy + self.rarity[other]

    def _begun_in(self, name: Name) -> Iterator[str]:
        """The words that the name has the beginnings of."""
        for cut in name.cut:
            yield from (t for t in self._begun.get(cut[:BEGINNING], ()) if t.startswith(cut))

    def _near(self, name: Name) -> Iterator[BitMap]:
        """The subjects with words that those which no lexicon knows are a letter or two from."""
        for word in name.words:
            near = self._spelled.get(word.spelled[:BEGINNING])
            if word.is_odd and near:
                found = process.extract(
                    word.spelled, near.keys(), scorer=similarity, score_cutoff=MISSPELLED, limit=3
                )
                yield from (near[one] for one, _score, _at in found)
                yield from (near[one] for one in near if one.startswith(word.spelled))


def _few(bearing: BitMap, of_body: BitMap) -> BitMap:
    """Those that bear something, or where they are many, the body's of them; none if still many."""
    few = bearing if len(bearing) <= FEW else bearing & of_body
    return few if len(few) <= FEW else BitMap()
