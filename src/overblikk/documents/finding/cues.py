"""The cues of a text: which words tell what, and where they stand in it."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from overblikk.documents.finding.wording import Word, words_of

# The endings of a verb's forms, behind its stem.
FORMS = {
    "inf": "e?",
    "pres": "e?r",
    "pass": "e?s",
    "past": "(?:e?t|te|de|dde|ede|tt)",
    "noun": "ing(?:en|a|er|ene)?",
}
FILE = Path(__file__).with_name("cues.toml")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell something: what, from which of the words to which, the last not among them.

    `name` is its group and its own name with a colon between: `modals:skal`, `verbs:make:inf`.
    """

    name: str
    first: int
    last: int

    @property
    def short(self) -> str:
        """Its own name, without its group."""
        return self.name.split(":", 1)[1]


@dataclass(frozen=True)
class Marked:
    """A text's words and the cues among them, in the order in which they stand."""

    words: Sequence[Word]
    cues: Sequence[Cue]


def marked(text: str) -> Marked:
    """The text's words with their cues."""
    words = words_of(text)
    joined = " ".join(word.shared for word in words)
    starts = _starts(words)
    cues = sorted(_cues(joined, starts), key=lambda cue: (cue.first, cue.last, cue.name))
    return Marked(words, _without_verbs_at_rest(cues))


def _without_verbs_at_rest(cues: Sequence[Cue]) -> list[Cue]:
    """The cues, where what is built on something is not being built."""
    at_rest = {cue.first for cue in cues if cue.name.startswith("verbs:rest")}
    return [
        cue
        for cue in cues
        if cue.first not in at_rest or not cue.name.startswith(("verbs:make", "verbs:do"))
    ]


def _starts(words: Sequence[Word]) -> dict[int, int]:
    """Which word begins at each place of the joined text."""
    found, at = {}, 0
    for number, word in enumerate(words):
        found[at] = number
        at += len(word.shared) + 1
    return found


def _cues(joined: str, starts: Mapping[int, int]) -> Iterator[Cue]:
    for name, pattern in _patterns().items():
        for found in pattern.finditer(joined):
            first = starts[found.start()]
            yield Cue(name, first, first + found[0].count(" ") + 1)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    groups = tomllib.loads(FILE.read_text(encoding="utf-8"))
    patterns = {
        f"verbs:{name}:{form}": _whole([f"(?:{'|'.join(stems)}){ending}"])
        for name, stems in groups.pop("verbs").items()
        for form, ending in FORMS.items()
    }
    for group, entries in groups.items():
        kind = "verbs" if group == "phrases" else group
        for name, words in entries.items():
            key = f"{kind}:{name}" if f"{kind}:{name}" not in patterns else f"{kind}:{name}:of"
            patterns[key] = _whole(words)
    return patterns


def _whole(alternatives: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{'|'.join(alternatives)})(?!\S)")
