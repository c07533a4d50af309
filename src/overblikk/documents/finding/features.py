"""What the classifier reads of a sentence: words without the sentence, so that no text is kept.

Each feature is a short text; the model keeps only a number for it (linear.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from overblikk.documents.finding.clauses import deeds_of
from overblikk.documents.finding.cues import Marked, marked
from overblikk.documents.finding.firmness import told_of_deeds
from overblikk.documents.finding.wording import stem

_NAME = re.compile(r"(?<![.:!?•] )(?<!^)\b[A-ZÆØÅ][a-zæøå]+[A-ZÆØÅ]?\w*|\b[A-ZÆØÅ]{2,}\b")
_CAMEL = re.compile(r"\b[A-ZÆØÅ]?[a-zæøå]+[A-ZÆØÅ]\w+")
_BULLET = re.compile(r"^\s*(?:[-–•·o*]|\d+[.)]|[a-z]\))\s")
_LENGTHS = (3, 6, 10, 16, 24, 36, 60)
# Of what stands before, so many letters at most.
LEAD_IN = 200


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what stands before it; what stands after was measured to add nothing."""

    text: str
    before: str = ""


def features_in(sentence: Sentence, text: Marked) -> set[str]:
    """The features of the sentence, whose cues are marked already."""
    found = set(_told_by_cues(text))
    found.update(feature for deed in deeds_of(text) for feature in deed.features)
    found.update(told_of_deeds(sentence.text, text))
    found.update(_shape(sentence.text, text))
    found.update(f"w {one}" for one in _word_grams(text))
    found.update(_told_before(sentence.before, is_listed=bool(_BULLET.match(sentence.text))))
    return found


def _told_by_cues(text: Marked) -> Iterator[str]:
    names = [cue.short for cue in text.cues]
    yield from (f"c {name}" for name in names)
    yield from (f"p {one}>{two}" for one, two in pairwise(names))
    if names:
        yield f"first {names[0]}"


def _shape(words: str, text: Marked) -> Iterator[str]:
    count = len(text.words)
    yield f"s length {sum(count > limit for limit in _LENGTHS)}"
    if _BULLET.match(words):
        yield "s bullet"
    if begins := verb_first(text):
        yield f"s begins {begins}"
    if words[:1].islower():
        yield "s begins low"
    if names := len(_NAME.findall(words)):
        yield "s name"
        yield f"s names {min(names, 4)}"
    if _CAMEL.search(words):
        yield "s camel"
    if not re.search(r"[.!?]\W*$", words):
        yield "s open end"
    if re.search(r"https?:|www\.|\.{4}|_{3}", words):
        yield "s address"
    yield f"s numbers {min(len(re.findall(r'[0-9]+', words)), 4)}"


def verb_first(text: Marked) -> str:
    """The verb that a line of a list begins with, as in «innføre …»; "" where none does."""
    for cue in text.cues:
        first = [word.shared for word in text.words[: cue.first]]
        if cue.name.startswith("verbs:") and not any(word.isalpha() for word in first):
            return cue.short
    return ""


def _word_grams(text: Marked) -> Iterator[str]:
    stems = [stem(word.shared) for word in text.words]
    yield from stems
    yield from (f"{one} {two}" for one, two in pairwise(stems))


def _told_before(before: str, *, is_listed: bool) -> Iterator[str]:
    """What a line that leads a list in, or a heading, says of what stands under it."""
    if before.rstrip().endswith(":") or (is_listed and not _BULLET.match(before)):
        for cue in marked(before[-LEAD_IN:]).cues:
            if cue.name.startswith(("modals:", "governors:", "around:plan", "around:party")):
                yield f"b {cue.short}"
