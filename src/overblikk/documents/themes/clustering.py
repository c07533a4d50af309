"""Themes by which words stand together.

A theme is a leading word and the words that stand in the same sentences as it far more often than
chance would have it (normalised pointwise mutual information). The leading words are those that
weigh most in the sentences of several documents, taken in order; a word belongs to the first theme
that it stands with. Nothing is drawn by lot, and every word of a theme can be counted.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from overblikk.documents.themes.gathering import Gathered

# So many terms are looked at, and so many themes told; what is left out carries little.
TERMS, THEMES, WORDS = 600, 20, 8
# How far from chance, from -1 to 1, and in how many sentences two words must stand together.
TOGETHER, LEAST_TOGETHER = 0.3, 2
# Of the documents, at least so many must hold a theme.
SHARE, FEWEST = 0.05, 2


@dataclass(frozen=True)
class Cluster:
    """The terms of a theme, the leading one first."""

    terms: tuple[str, ...]

    @property
    def leading(self) -> str:
        """What a sentence must hold to carry the theme."""
        return self.terms[0]


def clusters_of(gathered: Gathered) -> list[Cluster]:
    """The themes of the documents, those that weigh most first."""
    terms = _telling(gathered)
    together = _together(gathered, frozenset(terms))
    clusters: list[list[str]] = []
    for term in terms:
        best = max(clusters, key=lambda one: _bond(one[0], term, together, gathered), default=None)
        if best and _bond(best[0], term, together, gathered) >= TOGETHER:
            if len(best) < WORDS:
                best.append(term)
        else:
            clusters.append([term])
    return [Cluster(tuple(one)) for one in clusters[:THEMES]]


def _telling(gathered: Gathered) -> list[str]:
    fewest = max(FEWEST, math.ceil(SHARE * len(gathered.documents)))
    if len(gathered.documents) == 1:
        fewest = 1
    spread = (term for term, held in gathered.in_documents.items() if held >= fewest)
    return sorted(spread, key=lambda term: (-_weight(term, gathered), term))[:TERMS]


def _weight(term: str, gathered: Gathered) -> float:
    """How much the documents dwell on the term, and how far it is from standing everywhere."""
    rarity = math.log(1 + gathered.sentences / gathered.in_sentences[term])
    # Small, so that what is mentioned once in each of a few short texts comes last, and yet comes.
    return (gathered.dwelt_on[term] + 0.01 * gathered.in_documents[term]) * rarity


def _together(gathered: Gathered, terms: frozenset[str]) -> Counter[tuple[str, str]]:
    counted: Counter[tuple[str, str]] = Counter()
    for sentence in gathered.again():
        counted.update(_pairs(term for term in sentence.terms if term in terms))
    return counted


def _pairs(terms: Iterable[str]) -> Iterable[tuple[str, str]]:
    return combinations(sorted(terms), 2)


def _bond(one: str, other: str, together: Counter[tuple[str, str]], gathered: Gathered) -> float:
    """From -1, never in the same sentence, over 0, by chance, to 1, always."""
    pair: Sequence[str] = sorted((one, other))
    both = together[pair[0], pair[1]]
    if both < LEAST_TOGETHER:
        return -1.0
    of = gathered.sentences
    expected = gathered.in_sentences[one] * gathered.in_sentences[other] / of
    return math.log(both / expected) / math.log(of / both) if both < of else 1.0
