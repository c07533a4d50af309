"""Lines out of a page's characters.

Asking for the place of each word takes longer than all the rest, so most lines are placed by their
first and last letters alone; those that may hold a wide space are looked at word by word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median

from overblikk.documents.reading.lines import Line, Word
from overblikk.documents.reading.pdf_text import PageText, Sides

# PDFium writes U+FFFE where a word is broken at a line's end, and then no line end.
_ROW = re.compile(
    "[^\\s\ufffe\x02](?:[^\r\n\ufffe\x02]*[^\\s\ufffe\x02])?[\ufffe\x02]?|[\ufffe\x02]"
)
_WORD = re.compile("[^\\s\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_WRITTEN = str.maketrans(
    {
        "\ufffe": "-", "\x02": "-", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl",
        "\ufb03": "ffi", "\ufb04": "ffl",
    }
)  # fmt: skip
_ODD = re.compile("[\ufffe\x02\ufb00-\ufb04]|[^\\S ]|  ")
_SENTENCE_END = re.compile(r"(?:[.!?:][\"»”’')\]]*\d{0,2})(\s+)(?=\S)")
# What hangs before an item of a list, or a numbered heading.
_MARKER = re.compile(
    r"[•●○▪■□◦‣⁃∙·►➢➤✓\uf0b7\uf0a7\uf0d8\uf02d–—-]|\(?\w{1,2}[.)]|\d+(\.\d+)+\.?|§"
)
# Wider than a space between words, in heights of the letters: always, or where it is aligned.
_WIDE, _WIDER = 0.75, 1.6
_ALIGNED = 4
# Letters of no height, as damaged files have them.
_LEAST_SIZE = 0.1
# A run's box is drawn close around its letters.
_ABOUT = 3.0
_AHEAD = 40
# A line whose letters take up so much more room than others' may hold a wide space.
_SPREAD = 1.3

_Place = tuple[int, int, Sides, bool]


def lines_of(page: PageText) -> list[Line]:
    """The page's lines in the file's own order, parted where a wide space parts them."""
    rows = [found.span() for found in _ROW.finditer(page.text)]
    ends = [(page.box(start), page.box(end - 1)) for start, end in rows]
    doubtful = _doubtful(page.runs(), ends) | _spread(rows, ends)
    words = {at: _words(page, *rows[at]) for at in doubtful}
    aligned = _aligned_lefts(words.values())
    lines: list[Line] = []
    for at, (start, end) in enumerate(rows):
        if at in doubtful:
            lines += (_line_of_words(page, line) for line in _parted(page, words[at], aligned))
        else:
            lines.append(_line(page, start, end, *ends[at]))
    return lines


def _doubtful(runs: list[Sides], ends: list[tuple[Sides, Sides]]) -> set[int]:
    """The rows that are not one run, or runs that follow closely on each other."""
    doubtful = set()
    at, count = 0, len(runs)
    for row, (first, last) in enumerate(ends):
        begins = at
        while begins < min(count, at + _AHEAD) and not _begins(runs[begins], first):
            begins += 1
        ends_at = begins
        while ends_at < min(count, begins + _AHEAD) and not _ends(runs[ends_at], last):
            ends_at += 1
        if ends_at >= min(count, begins + _AHEAD):
            doubtful.add(row)
            continue
        if any(_is_gap(a, b) for a, b in pairwise(runs[begins : ends_at + 1])):
            doubtful.add(row)
        at = ends_at + 1
    return doubtful


def _begins(run: Sides, first: Sides) -> bool:
    return abs(run[0] - first[0]) < _ABOUT and run[3] > first[1] and run[1] < first[3]


def _ends(run: Sides, last: Sides) -> bool:
    return abs(run[2] - last[2]) < _ABOUT and run[3] > last[1] and run[1] < last[3]


def _is_gap(run: Sides, after: Sides) -> bool:
    height = max(4.0, run[3] - run[1], after[3] - after[1])
    return not -0.5 * height < after[0] - run[2] < _WIDE * height


def _spread(rows: list[tuple[int, int]], ends: list[tuple[Sides, Sides]]) -> set[int]:
    """The rows whose letters stand far apart, or that go back to the left."""
    room = [
        (last[2] - first[0]) / ((end - start) * max(1.0, first[3] - first[1]))
        for (start, end), (first, last) in zip(rows, ends, strict=True)
    ]
    most = _SPREAD * median(room) if room else 0.0
    return {at for at, one in enumerate(room) if one <= 0 or one > most}


def _line(page: PageText, start: int, end: int, first: Sides, last: Sides) -> Line:
    raw = page.text[start:end]
    text = raw.translate(_WRITTEN) if _ODD.search(raw) else raw
    top, bottom = min(first[1], last[1]), max(first[3], last[3])
    line = Line(text, first[0], top, last[2], bottom, max(_LEAST_SIZE, bottom - top))
    left, begins = first[0], 0
    for found in _SENTENCE_END.finditer(raw):
        line.words.append(Word(begins, left, page.box(start + found.start(1) - 1)[2]))
        begins, left = found.end(), page.box(start + found.end())[0]
    line.words.append(Word(begins, left, last[2]))
    if page.is_bold(start):
        _embolden(line, page, [(found.span()) for found in _WORD.finditer(page.text, start, end)])
    return line


def _words(page: PageText, start: int, end: int) -> list[_Place]:
    words = []
    for found in _WORD.finditer(page.text, start, end):
        begins, ends = found.span()
        left, top, right, bottom = page.box(begins)
        if ends - begins > 1:
            right = max(right, page.box(ends - 1)[2])
        words.append((begins, ends, (left, top, right, bottom), False))
    return words


def _parted(page: PageText, words: list[_Place], aligned: set[int]) -> Iterator[list[_Place]]:
    line: list[_Place] = []
    for start, end, box, _parted in words:
        how = _how_follows(line[-1][2], box, aligned) if line else "anew"
        if how == "apart" and len(line) == 1 and _MARKER.fullmatch(page.text, *line[0][:2]):
            how = "on"
        if how != "on" and line:
            yield line
            line = []
        line.append((start, end, box, how == "apart"))
    if line:
        yield line


def _how_follows(last: Sides, box: Sides, aligned: set[int]) -> str:
    """Does the word go `on` with the line, stand `apart` on it, or begin `anew`?"""
    height = max(1.0, min(last[3] - last[1], box[3] - box[1]))
    if min(last[3], box[3]) - max(last[1], box[1]) < 0.35 * height:
        return "anew"
    gap = box[0] - last[2]
    if gap < -0.5 * height:
        return "anew"
    if gap > _WIDER * height or (gap > _WIDE * height and round(box[0]) in aligned):
        return "apart"
    return "on"


def _aligned_lefts(rows: Iterable[list[_Place]]) -> set[int]:
    """Where several words stand straight under each other with a wide space before."""
    lefts: Counter[int] = Counter()
    for words in rows:
        for (_s, _e, last, _p), (_start, _end, box, _parted) in pairwise(words):
            gap, height = box[0] - last[2], box[3] - box[1]
            if gap > _WIDE * height and abs(box[3] - last[3]) < 0.4 * height:
                lefts[round(box[0])] += 1
    return {left for left, count in lefts.items() if count >= _ALIGNED}


def _line_of_words(page: PageText, words: list[_Place]) -> Line:
    pieces: list[str] = []
    places: list[Word] = []
    length = 0
    for start, end, box, _parted in words:
        places.append(Word(length, box[0], box[2]))
        pieces.append(page.text[start:end].translate(_WRITTEN))
        length += len(pieces[-1]) + 1
    boxes = [box for _start, _end, box, _parted in words]
    top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
    size = max(_LEAST_SIZE, *(box[3] - box[1] for box in boxes))
    right = max(box[2] for box in boxes)
    line = Line(" ".join(pieces), boxes[0][0], top, right, bottom, size, places)
    line.is_parted = words[0][3]
    if page.is_bold(words[0][0]):
        _embolden(line, page, [(start, end) for start, end, _box, _parted in words])
    return line


def _embolden(line: Line, page: PageText, words: list[tuple[int, int]]) -> None:
    line.bold = page.is_bold(words[-1][1] - 1)
    bold = len(words)
    if not line.bold:
        bold = next(n for n, (_start, end) in enumerate(words) if not page.is_bold(end - 1))
    line.bold_until = len(" ".join(line.text.split(" ")[:bold]))
