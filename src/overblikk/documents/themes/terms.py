"""The words that themes are made of: nouns and names as stems that both written forms share, parts
of compounds among them."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from overblikk.documents.finding.wording import in_both_forms, stem
from overblikk.documents.reading.hyphens import joined
from overblikk.lib.norwegian_words.compounds import parts
from overblikk.lib.norwegian_words.inflection import is_noun, is_verb, lemmas_of
from overblikk.lib.norwegian_words.spelling import pieces_of, words_in

SHORTEST = 4
_LONGEST_ABBREVIATION = 5


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    """Stems of words that plans are full of whatever they are about."""
    words = Path(__file__).with_name("everyday.txt").read_text(encoding="utf-8").split()
    return frozenset(stem(in_both_forms(word)) for word in words)


def terms_in(text: str) -> Iterator[tuple[str, str]]:
    """Each term of the text with the word that it is written as, in order."""
    whole = joined(text)[0]
    for word in words_in(whole):
        written = whole[word.start : word.end]
        for term in _terms(written):
            yield term, written


@lru_cache(maxsize=50_000)
def _terms(written: str) -> tuple[str, ...]:
    if written.isupper() and 2 <= len(written) <= _LONGEST_ABBREVIATION and written.isalpha():
        return (written,)
    found: dict[str, None] = {}
    for piece in pieces_of(written):
        shared = in_both_forms(piece)
        # The whole, and what it is put together of: datadeling is about data and about deling.
        words = [shared, *(one.words[-1] for one in parts(shared))]
        found |= dict.fromkeys(stem(in_both_forms(one)) for one in words if _tells(one))
    return tuple(one for one in found if one not in _everyday())


def _tells(word: str) -> bool:
    """Whether it is a noun and nothing else, or no word that the lexicon knows, such as a name."""
    if len(word) < SHORTEST or not word.isalpha():
        return False
    lemmas = lemmas_of(word)
    return not lemmas or (any(map(is_noun, lemmas)) and not any(map(is_verb, lemmas)))
