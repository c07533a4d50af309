"""Which words mean much the same: a list of the project's own, read once."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from overblikk.overlap.roots import root
from overblikk.proposals.candidates.names import taken_apart

FILE = Path(__file__).parent / "thesaurus.txt"
# Before the number of a group, and between the parts of a compound.
GROUP, COMPOUND = "=", "+"


def groups_of(feature: str) -> frozenset[str]:
    """The groups that the root, or the roots of a compound, belongs to, by their numbers."""
    return _groups().get(feature, frozenset())


@cache
def _groups() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    lines = FILE.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        for word in () if line.startswith("#") else line.split():
            found[_feature(word)].add(str(number))
    return {feature: frozenset(numbers) for feature, numbers in found.items()}


def _feature(word: str) -> str:
    """A word, or words in a row that plus signs tie, as texts are read."""
    parts = (part for one in word.split(COMPOUND) for part in taken_apart(one).tokens)
    return COMPOUND.join(root(part) for part in parts)
