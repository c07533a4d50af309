"""The sentences of a document that most of the rest of it comes back to: a summary in its own
words."""

import heapq
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
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
    terms: frozenset[str]


def central_in(passages: Callable[[], Iterable[Passage]]) -> list[int]:
    """The numbers of the passages, in reading order; they are gone through twice, and not held."""
    counts: Counter[str] = Counter()
    for _passage, terms in _telling(passages()):
        counts.update(terms)
    rated = (_rated(passage, terms, counts) for passage, terms in _telling(passages()))
    best = heapq.nlargest(COMPETING, rated, key=lambda one: (one.weight, -one.number))
    # Of a text that comes back to nothing, its first sentences.
    telling = [one for one in best if one.weight > 0] or best
    return sorted(one.number for one in _unlike(telling))


def _telling(passages: Iterable[Passage]) -> Iterator[tuple[Passage, frozenset[str]]]:
    for passage in passages:
        if passage.kind in _SENTENCES and _SHORTEST <= len(passage.text.split()) <= _LONGEST:
            yield passage, frozenset(term for term, _written in terms_in(passage.text))


def _rated(passage: Passage, terms: frozenset[str], counts: Counter[str]) -> _Rated:
    # What is said once is what only this sentence is about.
    weight = sum(math.log(counts[term]) for term in terms) / math.sqrt(len(passage.text.split()))
    heading = passage.headings[-1] if passage.headings else ""
    return _Rated(weight, passage.number, heading, terms)


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
