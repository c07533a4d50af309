"""What became of a text, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

# Comparing takes time that grows with the square of the words; longer texts are shown whole.
MOST_WORDS = 3000
# As many unchanged words as stand on either side of a change.
AROUND = 15

_WORD = re.compile(r"\S+\s*|\s+")


class Sort(StrEnum):
    """Whether a piece of the text stood before, stands now, or both."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"
    LEFT_OUT = "left-out"


@dataclass(frozen=True)
class Piece:
    """Words that stand together in a text, and what became of them."""

    sort: Sort
    words: str


def word_differences(before: str, after: str) -> list[Piece]:
    """The words of both texts in order; long stretches that are the same are left out."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        return _pieces((Sort.GONE, old), (Sort.NEW, new))
    matcher = SequenceMatcher(None, [w.strip() for w in old], [w.strip() for w in new], False)
    found: list[Piece] = []
    for does, from_, to, new_from, new_to in matcher.get_opcodes():
        if does == "equal":
            is_last = new_to == len(new)
            found += _shortened(new[new_from:new_to], is_first=not found, is_last=is_last)
        else:
            found += _pieces((Sort.GONE, old[from_:to]), (Sort.NEW, new[new_from:new_to]))
    return found


def _pieces(*sorted_words: tuple[Sort, list[str]]) -> list[Piece]:
    return [Piece(sort, "".join(words)) for sort, words in sorted_words if words]


def _shortened(words: list[str], *, is_first: bool, is_last: bool) -> Iterator[Piece]:
    """The words around changes; the middle, or what leads up to the first, is left out."""
    head, tail = 0 if is_first else AROUND, 0 if is_last else AROUND
    if len(words) <= head + tail + AROUND:
        yield Piece(Sort.KEPT, "".join(words))
        return
    if head:
        yield Piece(Sort.KEPT, "".join(words[:head]))
    yield Piece(Sort.LEFT_OUT, "".join(words[head : len(words) - tail]))
    if tail:
        yield Piece(Sort.KEPT, "".join(words[-tail:]))
