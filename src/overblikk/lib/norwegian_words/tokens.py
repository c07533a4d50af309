"""What a text is found by, and what one asked word matches."""

from collections.abc import Iterator
from functools import lru_cache

from overblikk.lib.norwegian_words.compounds import parts
from overblikk.lib.norwegian_words.inflection import lemmas_of, stem
from overblikk.lib.norwegian_words.spelling import distinct_words, pieces_of

# So common that they tell no text from another: not looked for beside other words.
_SMALL = """
i og å for av til på er som med det en et den de at kan vil skal fra om har ikke eller ved
seg sin ut etter dei ikkje eit ein frå vera være blir men så også dette
denne disse desse
"""
SMALL = frozenset(_SMALL.split())
# Before the stem of a word that the lexicon does not know.
UNKNOWN = "?"


def index_tokens(text: str) -> frozenset[str]:
    """The tokens that the text is found by."""
    words = map(pieces_of, distinct_words(text))
    return frozenset(token for pieces in words for token in tokens_of(pieces))


def tokens_of(pieces: tuple[str, ...]) -> Iterator[str]:
    """The tokens of a word that may have hyphens: of its pieces, and of all of it as one."""
    for piece in pieces:
        yield from tokens_of_piece(piece)
    if len(pieces) > 1:
        yield from _of_whole("".join(pieces))


@lru_cache(maxsize=30_000)
def tokens_of_piece(word: str) -> frozenset[str]:
    """The tokens of a word in one piece, spelled as `pieces_of` gives it: of the whole, of its
    parts, and of what it begins and ends with. A small word has none."""
    if word in SMALL:
        return frozenset()
    if word.isascii() and word.isdigit():
        return frozenset([UNKNOWN + word])
    of = parts(word)
    found = _of_whole(word)
    if len(of) == 1:
        return found
    for part in of:
        found |= {token for one in part.words for token in _of_whole(one)}
    for part in of[:-1]:
        found |= _of_whole(word[: part.end])
    for part in of[1:]:
        found |= _of_whole(word[part.start :])
    return found


@lru_cache(maxsize=1_000)
def query_tokens(word: str) -> frozenset[str]:
    """The tokens that the asked word, in one piece, matches any of."""
    lemmas = lemmas_of(word)
    return _of_whole(word) | {UNKNOWN + stem(one) for one in (word, *lemmas)}


def _of_whole(word: str) -> frozenset[str]:
    return lemmas_of(word) or frozenset(UNKNOWN + stem(one) for one in _as_compound(word))


def _as_compound(word: str) -> Iterator[str]:
    """An unknown word as it stands, and with the lemmas of its last part."""
    yield word
    *_first, last = parts(word)
    if last.start:
        yield from (word[: last.start] + lemma for lemma in lemmas_of(word[last.start :]))
