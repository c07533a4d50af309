"""Which terms stand in a text, and the sentences that say so."""

import re
from collections.abc import Iterator, Sequence

from overblikk.proposals.suggesting.terms import Stands, Terms, parts_of

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
# What a sentence with one of these says may be the contrary.
_NOT = re.compile(r"\b(ikke|ikkje|ingen|inga|uten|utan|verken|korkje|aldri|not|without)\b", re.I)
Word = tuple[int, int, str, tuple[str, ...]]


def suggested(text: str, terms: Terms) -> dict[tuple[str, object], str]:
    """The values, each with its field, that the text suggests, with the sentence that does.

    A term that may mean several values of one field suggests none of them.
    """
    found: dict[tuple[str, object], str] = {}
    for sentence in _SENTENCE.findall(text):
        if _NOT.search(sentence):
            continue
        for stands in _terms_in(sentence, terms):
            for key, value in _unambiguous(stands):
                found.setdefault((key, value), sentence.strip())
    return found


def _terms_in(sentence: str, terms: Terms) -> Iterator[Stands]:
    words = list(parts_of(sentence))
    for at, (_start, _end, written, parts) in enumerate(words):
        if written in terms.short:
            yield terms.short[written]
        for some in _ends(parts):
            if some in terms.single:
                yield terms.single[some]
        for phrase, stands in terms.phrases.get(parts, {}).items():
            if _stands_at(words, at, phrase):
                yield stands


def _ends(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The word itself, and what it begins or ends with: of barnehageplass also barnehage."""
    yield parts
    for length in range(1, len(parts)):
        yield parts[:length]
        yield parts[-length:]


def _stands_at(words: Sequence[Word], at: int, phrase: tuple[tuple[str, ...], ...]) -> bool:
    return tuple(word[3] for word in words[at : at + len(phrase)]) == phrase


def _unambiguous(stands: Stands) -> Stands:
    fields = [key for key, _value in stands]
    return {(key, value) for key, value in stands if fields.count(key) == 1}
