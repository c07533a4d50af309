"""Which blocks are headings, and which headings a passage stands under."""

import re
from collections import Counter

from overblikk.documents.passages import PassageKind
from overblikk.documents.reading.blocks import Block, begins_item

_NUMBERED = re.compile(r"(?:(?:Kapittel|Kap\.|Del|Vedlegg)\s+)?(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\S")
_LARGER = 1.12
_SMALLER = 0.93
_LONGEST, _MOST_LINES = 200, 3
_SMALL_CHANGE = 0.4


class Headings:
    """Knows a document's ordinary letters, and the headings that one is under."""

    def __init__(self) -> None:
        self._sizes: Counter[float] = Counter()
        self._open: list[tuple[float, int, str]] = []

    @property
    def path(self) -> tuple[str, ...]:
        """The headings that what comes next stands under, outermost first."""
        return tuple(words for _size, _depth, words in self._open)

    def look_at(self, blocks: list[Block]) -> None:
        """Tell headings and footnotes among the blocks of a page from its text."""
        for block in blocks:
            for line in block.lines:
                self._sizes[round(line.size * 2) / 2] += len(line.text)
        body = self._sizes.most_common(1)[0][0] if self._sizes else 0.0
        for block in blocks:
            if block.kind is PassageKind.SENTENCE:
                block.kind = _kind(block, body)

    def enter(self, block: Block, words: str) -> tuple[str, ...]:
        """A heading begins: what it is beside or above is left. Answers what it is under."""
        found = _NUMBERED.match(words)
        depth = block.level or (found[1].count(".") + 1 if found else 0)
        while self._open and not _is_within(block.size, depth, self._open[-1]):
            self._open.pop()
        outer = self.path
        self._open.append((block.size, depth, words))
        return outer


def _is_within(size: float, depth: int, outer: tuple[float, int, str]) -> bool:
    outer_size, outer_depth, _words = outer
    if depth and outer_depth:
        return depth > outer_depth
    return size < outer_size - _SMALL_CHANGE


def _kind(block: Block, body: float) -> PassageKind:
    words = " ".join(line.text for line in block.lines)
    if _is_heading(block, words, body):
        return PassageKind.HEADING
    if block.size < _SMALLER * body and words[:1].isdigit() and not begins_item(words):
        return PassageKind.FOOTNOTE
    return PassageKind.LIST_ITEM if begins_item(words) else PassageKind.SENTENCE


def _is_heading(block: Block, words: str, body: float) -> bool:
    if len(words) > _LONGEST or len(block.lines) > _MOST_LINES or not any(map(str.isalpha, words)):
        return False
    if words.rstrip().endswith((".", ";", ",")) and not block.size > _LARGER * body:
        return False
    return block.size > _LARGER * body or (block.is_bold and block.size >= _SMALLER * body)
