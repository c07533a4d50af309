"""Where sentences end in Norwegian text."""

import re
import tomllib
from pathlib import Path

# The number of a note may stand after the full stop.
_END = re.compile(
    r"[.!?…]+[\"»”’')\]]*(?:(?<=[^\W\d_][.!?])\d{1,2})?(?P<space>\s+)"
    r"(?=[\"«“‘(\[–-]*\s?[A-ZÆØÅÁÄÖČŠŽ0-9§])"
)
_LEADER = re.compile(r"(?:\. ?){4,}\s*\w{1,5}$")
_OPENING = '"«“‘(['
_NUMBER = re.compile(r"\d{1,2}")
# After these a sentence goes on, whatever letter comes next.
_WORDS = (Path(__file__).parent / "abbreviations.toml").read_text(encoding="utf-8")
_GO_ON = frozenset(tomllib.loads(_WORDS)["go_on"])
_LONGEST_BEFORE_NUMBER = 8
_LONGEST_WORD = 60


def is_leader(text: str) -> bool:
    """Is it a line of a list of contents, with dots that lead to a number?"""
    return _LEADER.search(text) is not None


def sentences_in(text: str) -> list[tuple[int, int]]:
    """The beginning and end of each sentence, without the white space between them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _END.finditer(text):
        if _ends(text[start : found.start("space")]):
            spans.append((start, found.start("space")))
            start = found.end()
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return spans


def _ends(sentence: str) -> bool:
    if sentence[-1] != ".":
        return True
    if sentence.endswith(("....", ". . .")):
        return False
    word = sentence[-_LONGEST_WORD:].rsplit(None, 1)[-1]
    bare = word.lstrip(_OPENING).rstrip(".").casefold()
    if bare in _GO_ON:
        return False
    if len(bare) == 1 and bare.isalpha():
        # An initial, or the letter of an item.
        return False
    # The number of an item: «4. Felles journal», «Tiltak 4. Felles journal».
    return not (_NUMBER.fullmatch(bare) and len(sentence) <= len(word) + _LONGEST_BEFORE_NUMBER)


def is_finished(text: str) -> bool:
    """Does the text end as a sentence does, or as nothing that goes on?"""
    if is_leader(text):
        return True
    bare = text.rstrip().rstrip("\"»”’')]0123456789")
    return bare.endswith(("!", "?", "…", ":", ";")) or (bare.endswith(".") and _ends(bare))
