"""The words that a compound is put together of.

A word that the lexicon knows is a compound where its parts are common as parts, and make up a
fair share of the words with their letters: nearly all that begins with `skatte` is a compound,
of what begins with `kon` hardly anything. Any other word is divided into what is likeliest.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from overblikk.lib.norwegian_words import lexicon
from overblikk.lib.norwegian_words.inflection import is_noun_of_person, is_verb, lemmas_of
from overblikk.lib.norwegian_words.linking import (
    PARTICLES,
    TAKES_S,
    VOWELS,
    Division,
    may_be_head,
    words_first,
)

# The two parts' shares in hundredths, multiplied. Of words tried, compounds had 5,700 and more,
# and words that only look like them 3,200 and less.
LEAST_SHARES = 4000
# Of what may be made of a verb as a whole: veiledning had 6,500, databehandling 8,700.
LEAST_SHARES_OF_VERB = 8000
LONGEST = 60
# About how many compounds the counts are of, and what stands for a count of none.
COMPOUNDS, NONE = 90_000, 0.3
# What an unknown part costs, and how long it and the known part beside it must be.
UNKNOWN_COST, UNKNOWN_LETTERS, KNOWN_LETTERS = 16.0, 4, 5
COMMON, COMMON_SHARE, COMMON_SHORTEST = 10, 25, 50


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a compound: the words that it may be, and where it stands, without its link."""

    words: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to divide the rest of a word: its cost, and how many letters each part leaves."""

    cost: float
    left: tuple[int, ...]


# What other processes have divided.
_divided: dict[str, tuple[Part, ...]] = {}


@lru_cache(maxsize=30_000)
def parts(word: str) -> tuple[Part, ...]:
    """The parts of the word, in order; the word itself where it is no compound."""
    return _divided.get(word) or tuple(_parts(word, 0))


def divide(words: Iterable[str]) -> dict[str, tuple[Part, ...]]:
    """The words, each with its parts, for another process to `remember`."""
    return {word: parts(word) for word in words}


def remember(divided: Mapping[str, tuple[Part, ...]]) -> None:
    """Take these as they are divided from now on, and none that were remembered before."""
    _divided.clear()
    _divided.update(divided)


def _parts(word: str, at: int) -> Iterator[Part]:
    """The parts of what stands at a place, the parts of each part that is a compound too."""
    ends = _ends(word)
    for start, end in zip((0, *ends), ends, strict=False):
        first = word[start:end]
        if end == len(word):
            inner = () if start == 0 else tuple(_parts(first, at + start))
            yield from inner or (Part(_heads(word, start), at + start, at + end),)
        else:
            yield from _first_parts(first, at + start)


def _first_parts(first: str, at: int) -> Iterator[Part]:
    words = _words_of(first)
    shortest = min(words, key=len)
    if len(_ends(shortest)) > 1:
        yield from _parts(shortest, at)
    else:
        yield Part(words, at, at + len(shortest))


def _heads(word: str, start: int) -> tuple[str, ...]:
    """The last part as it stands, and what it is in the lemmas of the whole: of konfliktrådene,
    whose head alone may be of råde, råd."""
    lemmas = lemmas_of(word) if start else ()
    return (word[start:], *(lemma[start:] for lemma in lemmas if lemma[:start] == word[:start]))


def _words_of(first: str) -> tuple[str, ...]:
    """What a first part stands for: folke for folk, and itself."""
    return _known_first(first) or tuple(words_first(first)) or (first,)


@lru_cache(maxsize=30_000)
def _ends(word: str) -> tuple[int, ...]:
    """Where each part of the word ends; that of the word alone where it is no compound."""
    alone = (len(word),)
    if not (5 <= len(word) <= LONGEST) or not word.isalpha():
        return alone
    if lemmas := lemmas_of(word):
        divided = [_division(lemma) for lemma in sorted(lemmas)]
        return (len(divided[0].first), len(word)) if divided[0] and all(divided) else alone
    return _cheapest(word) or alone


@lru_cache(maxsize=10_000)
def _division(lemma: str) -> Division | None:
    """How a lemma is divided; None where it is no compound."""
    found = [one for one in _divisions(lemma) if _shares(one) >= LEAST_SHARES]
    if not found:
        return None
    best = max(found, key=lambda d: d.likelihood(_as_first(d.first)[0], _as_head(d.head)[0]))
    return None if _is_of_verb(lemma, best) else best


def _divisions(word: str) -> Iterator[Division]:
    for at in range(2, len(word) - 2):
        if _may_be_head(word[at:]):
            for first in _known_first(word[:at]):
                yield Division(word[:at], first, word[at:])


def _known_first(first: str) -> tuple[str, ...]:
    """The words that the letters may be as a first part; themselves for what is no word alone,
    and yet common in front of one, such as hoved."""
    known = tuple(word for word in words_first(first) if lexicon.is_lemma(word))
    return known or ((first,) if lexicon.as_first(first)[0] else ())


def _shares(division: Division) -> int:
    return _as_first(division.first)[1] * _as_head(division.head)[1]


def _is_of_verb(lemma: str, division: Division) -> bool:
    """Whether the lemma is a verb or made of one as a whole: veiledning, veileder, veilede."""
    if division.first != division.word:
        return False
    if is_verb(lemma) or (is_noun_of_person(lemma) and _has_verb(lemma, ("er", "ar"))):
        return True
    is_deed = _has_verb(lemma, ("ning", "ing", "else"))
    return is_deed and _shares(division) < LEAST_SHARES_OF_VERB


def _has_verb(lemma: str, endings: tuple[str, ...]) -> bool:
    verbs = [lemma.removesuffix(ending) for ending in endings if lemma.endswith(ending)]
    return any(lexicon.is_lemma(verb + e) for verb in verbs for e in "ea" if len(verb) > 2)


def _cheapest(word: str) -> tuple[int, ...]:
    """Where the parts end in the likeliest way to divide an unknown word; nothing where none is.

    What the word begins with may also be unknown.
    """
    costs = dict.fromkeys(_unknown_firsts(word), UNKNOWN_COST) | dict(_firsts(word))
    firsts = sorted((length, cost) for length, cost in costs.items() if cost < math.inf)
    # The cheapest first, so that most of the others are seen at once to cost more.
    firsts.sort(key=itemgetter(1))
    return tuple(len(word) - left for left in _best(word, firsts, alone=math.inf).left)


@lru_cache(maxsize=30_000)
def _rest(letters: str) -> _Way:
    """The likeliest way to divide what stands behind the first part of an unknown word."""
    return _best(letters, list(_firsts(letters)), alone=_head_cost(letters))


def _best(letters: str, firsts: Sequence[tuple[int, float]], *, alone: float) -> _Way:
    """The cheapest of standing alone, and beginning with one of the firsts: before something that
    is divided in turn, or before something unknown."""
    best = _Way(alone, (0,) if alone < math.inf else ())
    for length, cost in firsts:
        # What comes behind costs something too.
        if cost < best.cost and cost + (rest := _rest(letters[length:])).cost < best.cost:
            best = _Way(cost + rest.cost, (len(letters) - length, *rest.left))
    for length, cost in firsts:
        if cost + UNKNOWN_COST < best.cost and _may_be_before_unknown(letters, length):
            best = _Way(cost + UNKNOWN_COST, (len(letters) - length, 0))
    return best


def _may_be_before_unknown(letters: str, length: int) -> bool:
    return (
        UNKNOWN_LETTERS <= length <= len(letters) - KNOWN_LETTERS
        and _is_common(letters[:length])
        and _may_be_unknown(letters[length:])
    )


def _unknown_firsts(word: str) -> range:
    """How many letters an unknown first part may have: it has a vowel."""
    vowel = next((at for at, letter in enumerate(word) if letter in VOWELS), len(word))
    return range(max(UNKNOWN_LETTERS, vowel + 1), len(word) - KNOWN_LETTERS + 1)


def _head_cost(head: str) -> float:
    if _may_be_head(head):
        return _cost(_as_head(head), len(head))
    return math.inf


def _firsts(letters: str) -> Iterator[tuple[int, float]]:
    """How many letters the known first parts that may stand here have, and what each costs."""
    for first in lexicon.known_firsts(letters):
        if 2 <= len(first) < len(letters) - 2:
            yield len(first), _first_cost(first)


@lru_cache(maxsize=20_000)
def _first_cost(first: str) -> float:
    """What a first part that is known costs."""
    return _cost(_as_first(first), len(first))


def _cost(counts: tuple[int, int], letters: int) -> float:
    count, share = counts
    least = {2: COMMON_SHORTEST, 3: COMMON}.get(letters, 0)
    if count < least or (least and share < COMMON_SHARE):
        return math.inf
    return math.log(COMPOUNDS / max(count, NONE))


def _may_be_unknown(first: str) -> bool:
    return len(first) >= UNKNOWN_LETTERS and not VOWELS.isdisjoint(first)


def _is_common(first: str) -> bool:
    return _as_first(first)[0] >= COMMON


def _may_be_head(head: str) -> bool:
    return any(lemma not in PARTICLES and may_be_head(lemma) for lemma in lemmas_of(head))


def _as_first(first: str) -> tuple[int, int]:
    count, share = lexicon.as_first(first)
    if first.endswith(tuple(ending + "s" for ending in TAKES_S)):
        # The link alone says that it is a first part.
        return max(count, COMMON), max(share, 70)
    return count, share


def _as_head(head: str) -> tuple[int, int]:
    return max(lexicon.as_head(lemma) for lemma in lemmas_of(head))
