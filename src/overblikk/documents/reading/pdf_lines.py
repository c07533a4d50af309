"""Lines out of a page's characters.

Asking for the place of each word takes longer than all the rest, so most lines are placed by their
first and last letters alone; those that may hold a wide space are looked at word by word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

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
_SENTENCE_END = re.compile(r"(?:[.!?:][\"»”’')\]]*\d{0,2})([^\S\r\n]+)(?=\S)")
_MAY_END = re.compile(r"[.!?:][\"»”’')\]]*\d{0,2}$")
_BROKEN = "\ufffe\x02"
# What hangs before an item of a list, or a numbered heading.
_MARKER = re.compile(
    r"[•●○▪■□◦‣⁃∙·►➢➤✓\uf0b7\uf0a7\uf0d8\uf02d–—-]|\(?\w{1,2}[.)]|\d+(\.\d+)+\.?|§"
)
# Wider than a space between words, in heights of the letters: always, or where a column is.
_WIDE, _WIDER = 0.75, 1.6
_IN_TABLE = 0.55
_ALIGNED = 3
# Letters of no height, as damaged files have them.
_LEAST_SIZE = 0.1
# A run's box is drawn close around its letters.
_ABOUT = 3.0
_AHEAD = 40
# Runs to a row beyond which it takes less to look at the words.
_PIECEMEAL = 4
# A line whose letters take up so much more room than others' may hold a wide space.
_SPREAD = 1.3

_Place = tuple[int, int, Sides, bool]
# The right side of what ends, and where what follows begins in its row, with its left side.
_End = tuple[float, int, float]


def lines_of(page: PageText) -> list[Line]:
    """The page's lines in the file's own order, parted where a wide space parts them."""
    rows = [found.span() for found in _ROW.finditer(page.text)]
    firsts = page.boxes([start for start, _end in rows])
    ends = list(zip(firsts, page.boxes([end - 1 for _start, end in rows]), strict=True))
    doubtful = _doubtful(page, ends) | _spread(rows, ends)
    words = {at: _words(page, *rows[at]) for at in doubtful}
    aligned = _aligned_lefts(words.values())
    within = _ends_within(page, rows, doubtful)
    lines: list[Line] = []
    for at, (start, end) in enumerate(rows):
        if at in doubtful:
            lines += (_line_of_words(page, line) for line in _parted(page, words[at], aligned))
        else:
            is_within = page.text[start].islower() and bool(lines)
            # A line that begins within a sentence is set as the one before it.
            may_be_bold = lines[-1].bold if is_within else True
            lines.append(_line(page, start, end, *ends[at], within.get(at, ()), may_be_bold))
    return lines


def _doubtful(page: PageText, ends: list[tuple[Sides, Sides]]) -> set[int]:
    """The rows that are not one run, or runs that follow closely on each other."""
    count = page.count_runs()
    if count == len(ends):
        return set()
    if count > _PIECEMEAL * len(ends):
        return set(range(len(ends)))
    return _not_close(page.runs(count), ends)


def _not_close(runs: list[Sides], ends: list[tuple[Sides, Sides]]) -> set[int]:
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
    most = _SPREAD * sorted(room)[len(room) // 2] if room else 0.0
    return {at for at, one in enumerate(room) if one <= 0 or one > most}


def _ends_within(
    page: PageText, rows: list[tuple[int, int]], doubtful: set[int]
) -> dict[int, list[_End]]:
    """The ends of sentences within the rows that are not doubtful."""
    found: list[tuple[int, int, int]] = []
    row = 0
    for end in _SENTENCE_END.finditer(page.text):
        while row < len(rows) and rows[row][1] <= end.start(1):
            row += 1
        if row < len(rows) and row not in doubtful and rows[row][0] <= end.start():
            found.append((row, end.start(1) - 1, end.end()))
    boxes = zip(
        page.boxes([last for _row, last, _next in found]),
        page.boxes([after for _row, _last, after in found]),
        strict=True,
    )
    within: dict[int, list[_End]] = {}
    for (row, _last, after), (last, following) in zip(found, boxes, strict=True):
        within.setdefault(row, []).append((last[2], after - rows[row][0], following[0]))
    return within


def _line(
    page: PageText,
    start: int,
    end: int,
    first: Sides,
    last: Sides,
    within: Iterable[_End],
    may_be_bold: bool,
) -> Line:
    text = page.text[start:end]
    if page.has_ligatures:
        text = text.translate(_WRITTEN)
    elif text[-1] in _BROKEN:
        text = text[:-1] + "-"
    # The number of a note is lower than what it stands by; the mark of a list may be higher.
    is_taller = first[3] - first[1] >= last[3] - last[1] and text[0].isalnum()
    _left, top, _right, bottom = first if is_taller else last
    line = Line(text, first[0], top, last[2], bottom, max(_LEAST_SIZE, bottom - top))
    if within:
        line.words = _up_to_ends(within, first, last)
    if may_be_bold and page.is_bold(start):
        _embolden(line, page, [(found.span()) for found in _WORD.finditer(page.text, start, end)])
    return line


def _up_to_ends(within: Iterable[_End], first: Sides, last: Sides) -> list[Word]:
    words: list[Word] = []
    begins, left = 0, first[0]
    for right, after, left_after in within:
        words.append(Word(begins, left, right))
        begins, left = after, left_after
    return [*words, Word(begins, left, last[2])]


def _words(page: PageText, start: int, end: int) -> list[_Place]:
    spans = [found.span() for found in _WORD.finditer(page.text, start, end)]
    firsts = page.boxes([begins for begins, _ends in spans])
    lasts = page.boxes([ends - 1 for _begins, ends in spans])
    return [
        (begins, ends, (first[0], first[1], max(first[2], last[2]), first[3]), False)
        for (begins, ends), first, last in zip(spans, firsts, lasts, strict=True)
    ]


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
    if gap > _WIDER * height or (gap > _IN_TABLE * height and _begins_column(last, box, aligned)):
        return "apart"
    return "on"


def _begins_column(last: Sides, box: Sides, aligned: set[int]) -> bool:
    """Does a column begin after the last word, and no later than the next, which may be centred?"""
    return any(last[2] < left <= box[0] + 1 for left in aligned)


def _aligned_lefts(rows: Iterable[list[_Place]]) -> set[int]:
    """Where several words stand straight under each other with a wide space before."""
    lefts: Counter[int] = Counter()
    for words in rows:
        for (_s, _e, last, _p), (_start, _end, box, _parted) in pairwise(words):
            gap, height = box[0] - last[2], box[3] - box[1]
            if gap > _IN_TABLE * height and abs(box[3] - last[3]) < 0.4 * height:
                lefts[round(box[0])] += 1
    return {left for left, count in lefts.items() if count >= _ALIGNED}


def _line_of_words(page: PageText, words: list[_Place]) -> Line:
    text = page.text
    pieces = [text[start:end] for start, end, _box, _parted in words]
    boxes = [box for _start, _end, box, _parted in words]
    written = " ".join(pieces)
    longest = max(range(len(pieces)), key=lambda at: len(pieces[at]))
    _left, top, _right, bottom = boxes[longest]
    size = max(_LEAST_SIZE, bottom - top)
    right = max(box[2] for box in boxes)
    line = Line(written.translate(_WRITTEN), boxes[0][0], top, right, bottom, size)
    if page.has_ligatures:
        pieces = [piece.translate(_WRITTEN) for piece in pieces]
    line.words = _words_by_sentence(pieces, boxes)
    line.is_parted = words[0][3]
    if page.is_bold(words[0][0]):
        _embolden(line, page, [(start, end) for start, end, _box, _parted in words])
    return line


def _words_by_sentence(pieces: list[str], boxes: list[Sides]) -> list[Word]:
    """The words of a line, those up to an end of a sentence together."""
    words: list[Word] = []
    length = 0
    anew = True
    for piece, box in zip(pieces, boxes, strict=True):
        if anew:
            words.append(Word(length, box[0], box[2]))
        else:
            words[-1].right = box[2]
        anew = _MAY_END.search(piece) is not None
        length += len(piece) + 1
    return words


def _embolden(line: Line, page: PageText, words: list[tuple[int, int]]) -> None:
    line.bold = page.is_bold(words[-1][1] - 1)
    bold = len(words)
    if not line.bold:
        bold = next(n for n, (_start, end) in enumerate(words) if not page.is_bold(end - 1))
    line.bold_until = len(" ".join(line.text.split(" ")[:bold]))
