"""What an initiative is found by: a number for each token of its names and of its texts."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from uuid import UUID

from overblikk.lib.norwegian_words.lexicon import edition
from overblikk.lib.norwegian_words.spelling import distinct_words, pieces_of
from overblikk.lib.norwegian_words.tokens import SMALL, tokens_of

# Before a token that stands in a name or in a number.
IN_NAMES = "@"


@dataclass
class Said:
    """What an initiative is called, and what its texts say."""

    number: int
    names: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def found_by(self) -> list[int]:
        """The numbers of all that the initiative is found by, in order."""
        texts = (_numbers_in(text) for text in self.texts)
        names = (_numbers_in(name, is_name=True) for name in (str(self.number), *self.names))
        return sorted(set().union(*texts, *names))

    def spellings(self) -> set[str]:
        """Its words, as they are spelled."""
        words = distinct_words("\n".join([*self.names, *self.texts]))
        return {piece for word in words for piece in pieces_of(word) if piece not in SMALL}


def numbers_of(tokens: Iterable[str], *, in_names: bool) -> list[int]:
    """The numbers that tokens stand under."""
    return [number_of((IN_NAMES if in_names else "") + token) for token in tokens]


@lru_cache(maxsize=20_000)
def number_of(token: str) -> int:
    """The token's number, of 32 bits: two of a register's tokens hardly ever share one."""
    digest = hashlib.blake2b(token.encode(), digest_size=4).digest()
    return int.from_bytes(digest, signed=True)


def fingerprint(found_by: Iterable[int]) -> UUID:
    """What tells whether words are still those of an initiative, and of today's lexicon."""
    parts = f"{edition()} {list(found_by)}"
    return UUID(bytes=hashlib.blake2b(parts.encode(), digest_size=16).digest())


# The same is asked when a row is recognised and when it is recorded, a batch later.
@lru_cache(maxsize=5_000)
def _numbers_in(text: str, *, is_name: bool = False) -> frozenset[int]:
    """The numbers of the words of a text, or of a name, which has others besides."""
    words = map(_numbers, distinct_words(text))
    if is_name:
        return frozenset(chain.from_iterable(chain.from_iterable(words)))
    return frozenset(chain.from_iterable(anywhere for anywhere, _in_names in words))


@lru_cache(maxsize=30_000)
def _numbers(word: str) -> tuple[list[int], list[int]]:
    """The numbers of a word anywhere, and those besides where it stands in a name."""
    tokens = set(tokens_of(pieces_of(word)))
    return numbers_of(tokens, in_names=False), numbers_of(tokens, in_names=True)
