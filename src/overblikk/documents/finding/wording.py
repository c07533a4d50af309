"""A text as words that both written forms share, each with its place in the text.

Cues and the classifier read these, so that what is learnt from bokmål holds for nynorsk: common
words of nynorsk are written as bokmål has them, and endings that only differ in spelling are evened
out. It is a key to compare by, not a translation; what is shown is cut from the text itself.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from overblikk.documents.finding.written_forms import AS_BOKMAAL, BEGINNINGS, ENDINGS

_PIECES = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,]\d+)*|[.,:;?!«»\"()/•·–%§-]")
# A hyphen that a reader left where a line ends: soft, PDFium's, or one that is a line's last.
_BROKEN = re.compile("\u00ad|\ufffe|(?<=[a-zæøå])[-\u2010]\\s*\n\\s*(?=[a-zæøå])")
_STEMMER = snowballstemmer.stemmer("norwegian")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark: as both forms share it, and where it stands in the text."""

    shared: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words and marks of the text, in order."""
    return list(_words(text))


def _words(text: str) -> Iterator[Word]:
    mended, places = _mended(text)
    for found in _PIECES.finditer(mended):
        shared = in_both_forms(found[0].lower())
        yield Word(shared, places[found.start()], places[found.end() - 1] + 1)


def _mended(text: str) -> tuple[str, Sequence[int]]:
    """The text without breaks inside words, and where each letter stood."""
    if _BROKEN.search(text) is None and unicodedata.is_normalized("NFKC", text):
        return text, range(len(text))
    kept = [True] * len(text)
    for broken in _BROKEN.finditer(text):
        kept[broken.start() : broken.end()] = [False] * (broken.end() - broken.start())
    places = [at for at, stays in enumerate(kept) if stays]
    letters = (_plain(text[at]) for at in places)
    return "".join(letters), places


def _plain(letter: str) -> str:
    """One letter for one: ligatures would move what comes after them."""
    plain = unicodedata.normalize("NFKC", letter)
    return plain if len(plain) == 1 else letter


@lru_cache(maxsize=20_000)
def in_both_forms(word: str) -> str:
    """The word as bokmål would write it, where the two forms only differ in spelling."""
    if word in AS_BOKMAAL:
        return AS_BOKMAAL[word]
    for nynorsk, bokmaal in BEGINNINGS:
        if word.startswith(nynorsk):
            word = bokmaal + word[len(nynorsk) :]
            break
    for nynorsk, bokmaal in ENDINGS:
        if word.endswith(nynorsk) and len(word) > len(nynorsk) + 2:
            return word[: -len(nynorsk)] + bokmaal
    return word


@lru_cache(maxsize=20_000)
def stem(shared: str) -> str:
    """The stem of a word that both forms share."""
    return str(_STEMMER.stemWord(shared))
