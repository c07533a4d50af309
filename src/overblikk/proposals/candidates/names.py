"""What a name is made of, for comparing: words in one written form, numerals and initials."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from overblikk.lib.norwegian_words.compounds import parts
from overblikk.lib.norwegian_words.inflection import lemmas_of
from overblikk.lib.norwegian_words.lexicon import is_lemma
from overblikk.lib.norwegian_words.spelling import words_in
from overblikk.lib.norwegian_words.tokens import SMALL
from overblikk.proposals.candidates.written_forms import one_form, one_of

_SMALL = SMALL | {"frå", "inn", "ut", "opp", "mot", "mellom", "the", "of", "and", "for", "in"}
_NUMERALS = {
    **{
        word: n
        for n, word in enumerate(
            ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"], start=1
        )
    },
    **{word: n for n, word in enumerate(["to", "tre", "fire", "fem", "seks", "sju"], start=2)},
    **{word: n for n, word in enumerate(["første", "andre", "tredje", "fjerde", "femte"], start=1)},
}
# Before or after a numeral, these say that it tells one of several from the others.
_STAGES = frozenset(
    [
        "fase",
        "trinn",
        "steg",
        "del",
        "versjon",
        "runde",
        "etappe",
        "pulje",
        "bølge",
        "delprosjekt",
        "modul",
        "nivå",
        "stage",
        "phase",
    ]
)
_YEARS = range(1980, 2101)
_BEFORE = re.compile(r".{1,80}?(?::\s|\s[–—/-]\s)(?=.*[^\W\d]{4})")
# Words with fewer letters may be cut short, or made of initials.
CUT = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is spelled, its parts in one written form, and their first letters.

    One that `is_odd` no lexicon knows: it may be misspelled.
    """

    spelled: str
    tokens: tuple[str, ...]
    initials: str
    is_odd: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart.

    `tokens` are the parts of all its words. `numerals` tell one of several from the others;
    `short` are words in capitals, which may be initials; `cut` are beginnings of words. It
    `has_odd` where one of its words is.
    """

    tokens: frozenset[str]
    words: tuple[Word, ...]
    numerals: tuple[str, ...]
    years: frozenset[str]
    initials: frozenset[str]
    short: frozenset[str]
    cut: frozenset[str]
    has_odd: bool
    # Whether more stood before it, such as the programme and its number.
    is_end: bool = False


def names_of(words: str) -> Iterator[Name]:
    """The name taken apart; and what is left of it without what stands before with a number:
    of "Handlingsplan tiltak 12: Felles journal" the journal, which the number is not of."""
    yield name_of(words)
    before = _BEFORE.match(words)
    if before and any(map(str.isdigit, before[0])):
        yield replace(name_of(words[before.end() :]), is_end=True)


def name_of(words: str) -> Name:
    """The name taken apart."""
    pieces = [
        (piece, words[word.start : word.end], words[word.end : word.end + 1])
        for word in words_in(words)
        for piece in word.pieces
    ]
    every = [piece for piece, _as_written, _after in pieces]
    content = [one for one in pieces if one[0] not in _SMALL and not one[0].isdecimal()]
    cut = frozenset(piece for piece, _w, after in content if after == "." and len(piece) < CUT)
    taken = tuple(taken_apart(piece) for piece, *_rest in content if piece not in cut)
    numerals, years = _numbers(every)
    return Name(
        frozenset(token for word in taken for token in word.tokens),
        taken,
        numerals,
        years,
        _initials(every, taken),
        frozenset(p for p, w, _after in content if w.isupper() and 2 <= len(p) <= CUT),
        cut,
        any(word.is_odd for word in taken),
    )


@lru_cache(maxsize=50_000)
def taken_apart(piece: str) -> Word:
    """The word with its parts."""
    *first, last = parts(piece)
    heads = lemmas_of(last.words[0])
    known = all(any(map(is_lemma, part.words)) for part in first) and bool(heads)
    tokens = [one_form(one_of(part.words)) for part in first]
    tokens.append(one_form(one_of({*heads, last.words[0]} if first or not heads else heads)))
    initials = "".join(part.words[0][0] for part in (*first, last))
    return Word(piece, tuple(tokens), initials, not known)


def _numbers(pieces: list[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The numerals that tell one from another, and the years."""
    numerals: list[str] = []
    years: list[str] = []
    for at, piece in enumerate(pieces):
        beside = {*pieces[max(at - 1, 0) : at], *pieces[at + 1 : at + 2]}
        if piece.isdecimal():
            (years if int(piece[:6]) in _YEARS else numerals).append(piece.lstrip("0"))
        elif piece in _NUMERALS and (
            beside & _STAGES or (len(piece) > 1 and set(piece) <= set("ivx"))
        ):
            numerals.append(str(_NUMERALS[piece]))
    # 2.0 is the second: nothing is the zeroth.
    return tuple(sorted(filter(None, numerals))), frozenset(years)


def _initials(pieces: list[str], content: Iterable[Word]) -> frozenset[str]:
    """What the name may be shortened to: the first letters of its words, and of their parts."""
    made = (
        "".join(piece[0] for piece in pieces),
        "".join(word.spelled[0] for word in content),
        "".join(word.initials for word in content),
    )
    return frozenset(one for one in made if len(one) > 1)
