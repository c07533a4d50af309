"""Which words mean much the same, and which are one word in both written forms: lists of the
project's own, read once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from overblikk.overlap.roots import root
from overblikk.proposals.candidates.names import taken_apart

THESAURUS, NYNORSK = (Path(__file__).parent / f"{name}.txt" for name in ("thesaurus", "nynorsk"))
# Before the number of a group, and between the parts of a compound.
GROUP, COMPOUND = "=", "+"


def groups_of(feature: str) -> frozenset[str]:
    """The groups that the root, or the roots of a compound, belongs to, by their numbers."""
    return _groups().get(feature, frozenset())


def in_bokmaal(feature: str) -> str:
    """The root, or the roots of a compound, of the word in bokmål, where nynorsk has another."""
    return _bokmaal().get(feature, feature)


@cache
def _bokmaal() -> Mapping[str, str]:
    lines = [[_feature(word) for word in words] for words in _lines(NYNORSK)]
    return {other: first for first, *others in lines for other in others}


@cache
def _groups() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for number, words in enumerate(_lines(THESAURUS), start=1):
        for word in words:
            found[in_bokmaal(_feature(word))].add(str(number))
    return {feature: frozenset(numbers) for feature, numbers in found.items()}


def _lines(file: Path) -> Iterator[list[str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split()


def _feature(word: str) -> str:
    """A word, or words in a row that plus signs tie, as texts are read."""
    parts = (part for one in word.split(COMPOUND) for part in taken_apart(one).tokens)
    return COMPOUND.join(root(part) for part in parts)
