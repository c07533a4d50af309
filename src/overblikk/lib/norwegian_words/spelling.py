"""Words as they are written: told apart in a text, and spelled in one way."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# Letters and digits; hyphens hold a word together, as in KI-assistent.
_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011\u00ad][^\W_]+)*")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_NORWEGIAN = str.maketrans("", "", "æøå")
_SAME = str.maketrans({"ä": "æ", "ö": "ø", "ß": "ss", "\u00ad": None})


@dataclass(frozen=True)
class Word:
    """A word of a text, where it stands, and its spelling; `pieces` of one with hyphens."""

    start: int
    end: int
    spelling: str
    pieces: tuple[str, ...]


def words_in(text: str) -> Iterator[Word]:
    """The words of the text, in order."""
    for found in _WORD.finditer(text):
        pieces = pieces_of(found.group())
        yield Word(found.start(), found.end(), "".join(pieces), pieces)


def distinct_words(text: str) -> set[str]:
    """The words of the text, each once as it is written."""
    return set(_WORD.findall(text))


@lru_cache(maxsize=30_000)
def pieces_of(word: str) -> tuple[str, ...]:
    """The spelling of a word, in the pieces that its hyphens make."""
    return tuple(_HYPHEN.split(spelling(word)))


def spelling(word: str) -> str:
    """The word in small letters without accents, so that idé, ide and IDÉ are one."""
    lowered = unicodedata.normalize("NFC", word).casefold().translate(_SAME)
    if lowered.translate(_NORWEGIAN).isascii():
        return lowered
    return "".join(map(_without_accent, lowered))


def _without_accent(letter: str) -> str:
    if letter in "æøå":
        return letter
    return "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))
