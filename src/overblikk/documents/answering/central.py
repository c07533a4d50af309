"""The sentences of a document that most of the rest of it comes back to: a summary in its own
words."""

import heapq
import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from overblikk.documents.passages import Passage, PassageKind
from overblikk.documents.themes.terms import terms_in

# Sentences that compete, and of them those that are taken.
COMPETING, TAKEN = 200, 8
# Words of a sentence that says something by itself.
_SHORTEST, _LONGEST = 7, 45
# Of the terms of two sentences, those that are taken may share so many.
_ALIKE = 0.5
# From under one heading.
_UNDER_ONE = 2
_SENTENCES = (PassageKind.SENTENCE, PassageKind.LIST_ITEM)


@dataclass(frozen=True, order=True)
class _Rated:
    weight: float
    number: int
    heading: str
    terms: frozenset[int]


def central_in(passages: Iterable[Passage]) -> list[int]:
    """The numbers of the passages, in reading order; they are gone through once, and of each only
    the numbers of its terms are held."""
    known: dict[str, int] = {}
    telling = list(_telling(passages, known))
    counts = Counter(term for one in telling for term in one.terms)
    rated = (_rated(one, counts) for one in telling)
    best = heapq.nlargest(COMPETING, rated, key=lambda one: (one.weight, -one.number))
    # Of a text that comes back to nothing, its first sentences.
    enough = [one for one in best if one.weight > 0] or best
    return sorted(one.number for one in _unlike(enough))


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that says something by itself, and the numbers of its terms, each once."""

    number: int
    heading: str
    words: int
    terms: "array[int]"


def _telling(passages: Iterable[Passage], known: dict[str, int]) -> Iterator[_Told]:
    """The sentences that compete; `known` numbers the terms as they come."""
    for passage in passages:
        words = len(passage.text.split())
        if passage.kind in _SENTENCES and _SHORTEST <= words <= _LONGEST:
            terms = dict.fromkeys(term for term, _written in terms_in(passage.text))
            numbers = array("I", (known.setdefault(term, len(known)) for term in terms))
            heading = passage.headings[-1] if passage.headings else ""
            yield _Told(passage.number, heading, words, numbers)


def _rated(one: _Told, counts: Mapping[int, int]) -> _Rated:
    # What is said once is what only this sentence is about.
    weight = sum(math.log(counts[term]) for term in one.terms) / math.sqrt(one.words)
    return _Rated(weight, one.number, one.heading, frozenset(one.terms))


def _unlike(best: Iterable[_Rated]) -> list[_Rated]:
    taken: list[_Rated] = []
    for one in best:
        under = sum(one.heading == other.heading for other in taken if one.heading)
        if under < _UNDER_ONE and not any(_is_alike(one, other) for other in taken):
            taken.append(one)
        if len(taken) == TAKEN:
            break
    return taken


def _is_alike(one: _Rated, other: _Rated) -> bool:
    return len(one.terms & other.terms) > _ALIKE * max(1, len(one.terms | other.terms))
