"""What a search finds, and which of it comes first."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from overblikk.lib.norwegian_words.asking import BEGINNING
from overblikk.lib.norwegian_words.marking import Segments

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True)
class Found:
    """One thing that was found: the keys of its page, and its name.

    `beside` is what else it goes by or belongs to, `says` the stretch of its text that was found;
    each in pieces, with what was searched for marked.
    """

    keys: tuple[str | int, ...]
    name: Segments
    beside: Segments
    says: Segments


@dataclass(frozen=True)
class FoundOfKind:
    """How many of one kind were found, and the best of them.

    `is_exact` says that the first of them is what was searched for, by its name or its number.
    """

    kind: str
    count: int
    best: Sequence[Found]
    is_exact: bool


def likeness(words: str, names: Iterable[str]) -> int:
    """How like the words the likest of the names is: 0 the same, 1 begins so, 2 neither."""
    asked = _plain(words)
    plain = [_plain(name) for name in names]
    if asked in plain:
        return 0
    return 1 if any(name.startswith(asked) for name in plain) else 2


def _plain(words: str) -> str:
    return " ".join(words.removesuffix(BEGINNING).casefold().split())
