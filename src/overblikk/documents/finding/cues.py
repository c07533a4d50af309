"""The cues of a text: which words tell what, and where they stand in it."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
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
_GROUP = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
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


@lru_cache(maxsize=100)
def marked(text: str) -> Marked:
    """The text's words with their cues; the last texts are remembered, since each is asked for by
    whoever judges it, and as what stands before the next."""
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
    until: dict[str, int] = {}
    for start, first in starts.items():
        end = joined.find(" ", start)
        for name in _begun_by(joined[start : end if end >= 0 else None]):
            found = _patterns()[name].match(joined, start)
            if found and start >= until.get(name, 0):
                until[name] = found.end()
                yield Cue(name, first, first + found[0].count(" ") + 1)


@lru_cache(maxsize=20_000)
def _begun_by(word: str) -> tuple[str, ...]:
    """The cues that the word may be the first of: most words are the first of none."""
    return tuple(name for name, first in _first_words().items() if first.fullmatch(word))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: _whole(words) for name, words in _alternatives().items()}


@cache
def _first_words() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile("|".join(f"(?:{_first_of(one)})" for one in words))
        for name, words in _alternatives().items()
    }


def _first_of(words: str) -> str:
    """What matches the first of the words, or any where that is not plain to see."""
    first, space, rest = words.partition(" ")
    is_whole = first.count("(") == first.count(")") and first.count("[") == first.count("]")
    is_either = "|" in _GROUP.sub("", words)
    if space and (not is_whole or is_either or rest[:1] in ("?", "*", "{")):
        return r"\S*"
    return first


@cache
def _alternatives() -> dict[str, list[str]]:
    groups = tomllib.loads(FILE.read_text(encoding="utf-8"))
    alternatives = {
        f"verbs:{name}:{form}": [f"(?:{'|'.join(stems)}){ending}"]
        for name, stems in groups.pop("verbs").items()
        for form, ending in FORMS.items()
    }
    for group, entries in groups.items():
        kind = "verbs" if group == "phrases" else group
        for name, words in entries.items():
            key = f"{kind}:{name}" if f"{kind}:{name}" not in alternatives else f"{kind}:{name}:of"
            alternatives[key] = words
    return alternatives


def _whole(alternatives: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{'|'.join(alternatives)})(?!\S)")
