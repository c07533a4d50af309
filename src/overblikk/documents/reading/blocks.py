"""Lines gathered into paragraphs, in the order in which a person reads them."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from overblikk.documents.passages import PassageKind
from overblikk.documents.reading.columns import read_by_column
from overblikk.documents.reading.lines import Line, Word
from overblikk.documents.reading.sentences import is_leader

_MARKER = re.compile(
    r"[•●○▪■□◦‣⁃∙·►➢➤✓\uf0b7\uf0a7\uf0d8\uf02d]\s?|[–—\-*]\s+(?=\w)|"
    # A date may stand first on a line: «3. mars».
    r"\(?\d{1,2}\)\s|\d{1,2}\.\s+(?=[A-ZÆØÅ])|[a-zæøå]\)\s|[a-h]\.\s+(?=[A-ZÆØÅ])"
)
_NOTE = re.compile(r"\d{1,3}\s+[A-ZÆØÅ§]")
_LEAST_LEADING, _MOST_LEADING = 0.5, 2.2
# Of the usual distance between lines, or where it isn't known of the letters' height.
_CLOSE, _CLOSE_UNKNOWN = 1.25, 1.45
_NUMBER = re.compile(r"\(?(\d{1,2})[.)]")
_SAME_SIZE = 0.15
_SAME_LEFT = 1.5
# A number that stands alone on its line is no word of a sentence, unless it is a year.
_SHORT_NUMBER = 3
# How far the first line of a paragraph may be drawn in, in heights of its letters.
_MOST_DRAWN_IN = 4.0


@dataclass(slots=True)
class Block:
    """A paragraph, heading, list item, cell or note: its lines, or parts of lines.

    `column_heading` is a cell's; `level` of a heading is how deep it is, from 1, where the
    file says so.
    """

    lines: list[Line]
    kind: PassageKind = PassageKind.SENTENCE
    level: int = 0
    column_heading: str = ""

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def left(self) -> float:
        """Its left side."""
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        """Its right side."""
        return max(line.right for line in self.lines)

    @property
    def size(self) -> float:
        """The height of its letters."""
        return self.first.size

    @property
    def is_bold(self) -> bool:
        """Is all of it bold?"""
        return self.first.bold and all(line.bold for line in self.lines)


def begins_item(text: str) -> bool:
    """Does the line begin as an item of a list does?"""
    return _MARKER.match(text) is not None


def blocks_of(lines: list[Line]) -> list[Block]:
    """The page's blocks: in the file's order, or by column where the file interleaves them."""
    ordered = read_by_column(lines)
    leading = _usual_leading(ordered)
    blocks: list[Block] = []
    for line in ordered:
        if blocks and _goes_on(blocks[-1], line, leading):
            _add(blocks[-1], line)
        else:
            blocks.append(Block([line]))
    return blocks


def _usual_leading(lines: list[Line]) -> dict[int, float]:
    """The commonest distance between lines, by the height of their letters."""
    steps = Counter(
        (round(line.size), round((line.bottom - above.bottom) * 2) / 2)
        for above, line in pairwise(lines)
        if _LEAST_LEADING * line.size < line.bottom - above.bottom < _MOST_LEADING * line.size
        and _is_alike(above, line)
    )
    # Of two that are as common, the shorter.
    ordered = sorted(steps.items(), key=lambda found: (found[1], -found[0][1]))
    return {size: step for (size, step), _count in ordered}


def _is_alike(above: Line, line: Line) -> bool:
    one, two = above.size, line.size
    return abs(one - two) <= _SAME_SIZE * (one if one > two else two)


def _goes_on(block: Block, line: Line, leading: dict[int, float]) -> bool:
    above = block.lines[-1]
    if line.is_parted:
        return False
    if above.is_level_with(line):
        return 0 <= line.left - above.right + 1 < line.size
    return (
        _is_alike(above, line)
        and _is_close(block, line, leading)
        and _is_under(block, line)
        and not _begins_anew(block, line)
    )


def _begins_anew(block: Block, line: Line) -> bool:
    begins = line.text[:2]
    if begins.islower() and begins.isalpha():
        # Within a sentence, as most lines are.
        return False
    return (
        is_leader(block.last.text)
        or (line.text.isdigit() and len(line.text) <= _SHORT_NUMBER)
        or _begins_item_after(block, line)
        or _is_cut_short(block, line)
        or (block.is_bold and not line.bold_until and not begins[:1].islower())
        or (_NOTE.match(line.text) is not None and _NOTE.match(block.first.text) is not None)
    )


def _begins_item_after(block: Block, line: Line) -> bool:
    """Does another item begin? In what is no item itself, a number may end a sentence."""
    if not begins_item(line.text):
        return False
    number = _NUMBER.match(line.text)
    return number is None or number[1] == "1" or begins_item(block.first.text)


def _is_cut_short(block: Block, line: Line) -> bool:
    """Is there room above for the word that the line begins with, as where an item ends?"""
    above = block.last
    if not line.text[:1].isupper() or abs(line.left - above.left) > _SAME_LEFT:
        return False
    word = len(line.text.split(" ", 1)[0]) / len(line.text) * (line.right - line.left)
    room = max(block.right, line.right) - above.right
    # Capitals are wider, and a line may end a little before it must.
    return room > 1.2 * word + 1.5 * line.size


def _is_close(block: Block, line: Line, leading: dict[int, float]) -> bool:
    step = line.bottom - block.last.bottom
    least = _LEAST_LEADING * line.size
    if step < least:
        return False
    if len(block.lines) > 1 and (own := block.last.bottom - block.lines[-2].bottom) > least:
        return step < own * _CLOSE
    usual = leading.get(round(line.size))
    return step < (usual * _CLOSE if usual else line.size * _CLOSE_UNKNOWN)


def _is_under(block: Block, line: Line) -> bool:
    above = block.last
    if not above.stands_over(line):
        return False
    # A first line that is drawn in begins another paragraph, unless a marker hangs before it; and
    # a cell is followed by what begins far to the left.
    if -_MOST_DRAWN_IN * line.size <= line.left - above.left <= 0.7 * line.size:
        return True
    is_centred = abs((line.left + line.right) - (above.left + above.right)) < line.size
    if line.left < above.left:
        return is_centred
    return is_centred or (len(block.lines) == 1 and begins_item(above.text))


def _words(line: Line, shift: int) -> list[Word]:
    words = line.words or [Word(0, line.left, line.right)]
    return [Word(word.start + shift, word.left, word.right) for word in words]


def _add(block: Block, line: Line) -> None:
    above = block.last
    if not above.is_level_with(line):
        block.lines.append(line)
        return
    shift = len(above.text) + 1
    above.words = _words(above, 0) + _words(line, shift)
    above.text += " " + line.text
    above.right = max(above.right, line.right)
    above.top, above.bottom = min(above.top, line.top), max(above.bottom, line.bottom)
    above.bold = above.bold and line.bold
