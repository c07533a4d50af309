"""The marks of lists and notes that a file draws apart from what they stand before."""

import re

from overblikk.documents.reading.lines import Line, Word

_MARK = re.compile(
    r"[•●○▪■□◦‣⁃∙·►➢➤✓\uf0b7\uf0a7\uf0d8\uf02d–—-]|\(?(?:\d{1,2}|[a-zA-Z])[.)]|\d{1,3}"
)
_LONGEST = 4
# How far before the words a mark may stand, in heights of their letters.
_BEFORE, _BEFORE_A_NOTE = 2.5, 1.0
# How much of its height it shares with them; the number of a note stands higher.
_LEVEL = 0.4


def with_marks(lines: list[Line]) -> list[Line]:
    """The lines, with each mark put to the line that it stands straight before, and the number of
    a note to the words that it stands straight behind."""
    marks = [line for line in lines if len(line.text) <= _LONGEST and _MARK.fullmatch(line.text)]
    put = set()
    for mark in marks:
        level = [line for line in lines if line is not mark and _is_level(mark, line)]
        if noted := next((line for line in level if _stands_behind(mark, line)), None):
            if mark.text.isdigit() and mark.size < noted.size:
                _put_behind(mark, noted)
                put.add(id(mark))
        elif marked := _marked_by(mark, level):
            _put_before(mark, marked)
            put.add(id(mark))
    return [line for line in lines if id(line) not in put]


def _is_level(mark: Line, line: Line) -> bool:
    return min(mark.bottom, line.bottom) - max(mark.top, line.top) > _LEVEL * mark.size


def _stands_behind(mark: Line, line: Line) -> bool:
    return -0.1 * line.size < mark.left - line.right < line.size


def _marked_by(mark: Line, level: list[Line]) -> Line | None:
    """The nearest line to the right, unless what stands between them is a column's space."""
    most = _BEFORE_A_NOTE if mark.text.isdigit() else _BEFORE
    beside = [line for line in level if -0.5 < (line.left - mark.right) / line.size < most]
    nearest = min(beside, key=lambda line: line.left, default=None)
    if nearest is None or nearest.is_parted:
        return None
    # A bare number is the mark of a note only where it stands in smaller letters.
    is_mark = not mark.text.isdigit() or mark.size < nearest.size
    return nearest if is_mark and not _MARK.fullmatch(nearest.text) else None


def _put_behind(mark: Line, line: Line) -> None:
    line.text += mark.text
    line.right = mark.right
    if line.words:
        line.words[-1].right = mark.right


def _put_before(mark: Line, line: Line) -> None:
    shift = len(mark.text) + 1
    words = line.words or [Word(0, line.left, line.right)]
    line.words = [
        Word(0, mark.left, mark.right),
        *(Word(word.start + shift, word.left, word.right) for word in words),
    ]
    line.text = f"{mark.text} {line.text}"
    line.left = mark.left
    line.bold_until += shift if line.bold_until else 0
