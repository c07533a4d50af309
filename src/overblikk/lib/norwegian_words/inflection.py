"""What word an inflected form is of: by the lexicon, and by rule where it does not know."""

from collections.abc import Iterable
from functools import lru_cache
from threading import Lock

import snowballstemmer

from overblikk.lib.norwegian_words import lexicon

# Regular endings of nouns, adjectives and verbs in both written forms, each with what the lemma
# has in its place.
_ENDINGS = (
    *((ending, "") for ending in ("en", "et", "a", "er", "ene", "ar", "ane", "e", "t", "n")),
    *((ending, "e") for ending in ("en", "a", "er", "ene", "ar", "ane", "et", "te", "t", "ende")),
    *((ending, "er") for ending in ("ere", "erne", "re", "ra", "rene")),
    *((ending, "ar") for ending in ("arar", "arane", "aren")),
    *((ending, "um") for ending in ("et", "er", "a")),
)
# Whatever else such a form may be, it may be of a noun in -er: sentre of senter.
_CONTRACTED = (("re", "er"), ("rene", "er"))
# Of a form that the lexicon knows as one word, the endings that may make it a form of another too.
_ALSO = (
    *((ending, "") for ending in ("en", "et", "er", "ene", "a", "ar", "ane")),
    *((ending, "e") for ending in ("en", "a")),
    *_CONTRACTED,
)
_INSTEAD: dict[str, list[str]] = {}
for _ending, _lemma_ending in _ENDINGS:
    _INSTEAD.setdefault(_ending, []).append(_lemma_ending)
LONGEST_ENDING = max(map(len, _INSTEAD))
SHORTEST = 2
# It keeps the word that it works on, so threads take turns.
_stemmer = snowballstemmer.stemmer("norwegian")
_turn = Lock()


@lru_cache(maxsize=30_000)
def lemmas_of(form: str) -> frozenset[str]:
    """The lemmas that the form may be of; none where neither lexicon nor rule knows any."""
    words = (form, form[:-1]) if form.endswith("s") else (form,)
    for word in words:
        if known := lexicon.lemmas(word):
            also = _CONTRACTED if word in known else _ALSO
            return frozenset(known) | _nouns(word, also)
    return frozenset().union(*map(_by_rule, words))


@lru_cache(maxsize=10_000)
def stem(form: str) -> str:
    """What the form begins with whatever its ending."""
    with _turn:
        stemmed: str = _stemmer.stemWord(form)
    return stemmed


def is_noun_of_person(lemma: str) -> bool:
    """Whether the lexicon inflects the word, that ends in -er or -ar, as it does lærer."""
    return lemma in lexicon.lemmas(lemma + "en")


def is_verb(lemma: str) -> bool:
    """Whether the lexicon inflects the word, that ends in -e or -a, as it does lede."""
    return lemma[-1] in "ea" and lemma in lexicon.lemmas(lemma + "s")


def is_noun(word: str) -> bool:
    """Whether the lexicon inflects the word, that is a lemma, as it does tiltak."""
    if not lexicon.is_lemma(word):
        return False
    definite = [word.removesuffix("e") + ending for ending in ("en", "et", "ene", "ane")]
    definite.append(word.removesuffix("er") + "rene")
    return any(word in lexicon.lemmas(form) for form in definite)


def _nouns(form: str, endings: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Nouns of which the form may be one: lover is of love, says the lexicon, and of lov.

    Only nouns of which the lexicon has a definite form too, so that senter is not of sent.
    """
    nouns = {form.removesuffix(e) + instead for e, instead in endings if form.endswith(e)}
    return frozenset(noun for noun in nouns if len(noun) >= SHORTEST and is_noun(noun))


def _by_rule(form: str) -> set[str]:
    found: set[str] = set()
    if not lexicon.begins_some_form(form[:-LONGEST_ENDING]):
        # As every lemma that the form may be of does.
        return found
    for length in range(1, min(LONGEST_ENDING, len(form) - SHORTEST - 1) + 1):
        for instead in _INSTEAD.get(form[-length:], ()):
            lemma = form[:-length] + instead
            if lexicon.is_lemma(lemma):
                found.add(lemma)
    return found
