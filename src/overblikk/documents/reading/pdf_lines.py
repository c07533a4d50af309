"""Lines out of a page's characters, as PDFium gives them."""

import ctypes
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from overblikk.documents.reading.lines import Line, Word

# PDFium writes U+FFFE where a word is broken at a line's end, and then no line end.
_WORD = re.compile("[^\\s\ufffe\x02]+[\ufffe\x02]?")
_BROKEN = str.maketrans({"\ufffe": "-", "\x02": "-"})
_BOLD_NAME = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
# What hangs before an item of a list, or a numbered heading.
_MARKER = re.compile(
    r"[•●○▪■□◦‣⁃∙·►➢➤✓\uf0b7\uf0a7\uf0d8\uf02d–—-]|\(?\w{1,2}[.)]|\d+(\.\d+)+\.?|§"
)
# Wider than a space between words, in heights of the letters: always, or where it is aligned.
_WIDE, _WIDER = 0.75, 1.6
_ALIGNED = 4

Sides = tuple[float, float, float, float]


class PageText:
    """The characters of one page, asked for by number; `turn` gives a box its place."""

    def __init__(self, text_page: Any, count: int, turn: Callable[[Sides], Sides]) -> None:
        self._page, self._count, self._turn = text_page, count, turn
        self._box = pdfium.FS_RECTF()
        self._by_ref = ctypes.byref(self._box)
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self.text = self._whole_text()
        # Characters without a letter are left out of the text but have a number.
        self._is_even = len(self.text) == count

    def _whole_text(self) -> str:
        buffer = (ctypes.c_ushort * (self._count + 1))()
        written = pdfium.FPDFText_GetText(self._page, 0, self._count, buffer)
        return bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")

    def box(self, at: int) -> Sides:
        """The box of the letter that stands there in the text."""
        pdfium.FPDFText_GetLooseCharBox(self._page, self._number(at), self._by_ref)
        box = self._box
        return self._turn((box.left, box.top, box.right, box.bottom))

    def is_bold(self, at: int) -> bool:
        """Is the letter there set in a bold font?"""
        number = self._number(at)
        length = pdfium.FPDFText_GetFontInfo(self._page, number, self._name, 128, self._flags)
        if self._flags.value & _FORCED_BOLD:
            return True
        return length > 0 and bool(_BOLD_NAME.search(self._name.raw[: min(length, 128)]))

    def _number(self, at: int) -> int:
        if self._is_even:
            return at
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, at))


def lines_of(page: PageText) -> list[Line]:
    """The page's lines in the file's own order, parted where a wide space parts them."""
    return [_line(page, words) for words in _parted(page)]


def _words(page: PageText) -> Iterator[tuple[int, int, Sides]]:
    box = page.box
    for found in _WORD.finditer(page.text):
        start, end = found.span()
        left, top, right, bottom = box(start)
        if end - start > 1:
            right = max(right, box(end - 1)[2])
        yield start, end, (left, top, right, bottom)


def _parted(page: PageText) -> Iterator[list[tuple[int, int, Sides, bool]]]:
    words = list(_words(page))
    aligned = _aligned_lefts(words)
    line: list[tuple[int, int, Sides, bool]] = []
    for start, end, box in words:
        how = _how_follows(line[-1], box, aligned) if line else "anew"
        if how == "apart" and len(line) == 1 and _MARKER.fullmatch(page.text, *line[0][:2]):
            how = "on"
        if how != "on" and line:
            yield line
            line = []
        line.append((start, end, box, how == "apart"))
    if line:
        yield line


def _how_follows(before: tuple[int, int, Sides, bool], box: Sides, aligned: set[int]) -> str:
    """Does the word go `on` with the line, stand `apart` on it, or begin `anew`?"""
    _start, _end, last, _parted = before
    height = max(1.0, min(last[3] - last[1], box[3] - box[1]))
    if min(last[3], box[3]) - max(last[1], box[1]) < 0.35 * height:
        return "anew"
    gap = box[0] - last[2]
    if gap < -0.5 * height:
        return "anew"
    if gap > _WIDER * height or (gap > _WIDE * height and round(box[0]) in aligned):
        return "apart"
    return "on"


def _aligned_lefts(words: list[tuple[int, int, Sides]]) -> set[int]:
    """Where several words stand straight under each other with a wide space before."""
    lefts: Counter[int] = Counter()
    for (_s, _e, last), (_start, _end, box) in pairwise(words):
        gap, height = box[0] - last[2], box[3] - box[1]
        if gap > _WIDE * height and abs(box[3] - last[3]) < 0.4 * height:
            lefts[round(box[0])] += 1
    return {left for left, count in lefts.items() if count >= _ALIGNED}


def _line(page: PageText, words: list[tuple[int, int, Sides, bool]]) -> Line:
    pieces: list[str] = []
    places: list[Word] = []
    length = 0
    for start, end, box, _parted in words:
        places.append(Word(length, box[0], box[2]))
        pieces.append(page.text[start:end].translate(_BROKEN))
        length += end - start + 1
    boxes = [box for _start, _end, box, _parted in words]
    line = Line(
        " ".join(pieces),
        boxes[0][0],
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        # The first letters may be raised; most are not.
        max(box[3] for box in boxes),
        max(box[3] - box[1] for box in boxes),
        places,
        is_parted=words[0][3],
    )
    _embolden(line, page, words)
    return line


def _embolden(line: Line, page: PageText, words: list[tuple[int, int, Sides, bool]]) -> None:
    if not page.is_bold(words[0][0]):
        return
    line.bold = page.is_bold(words[-1][1] - 1)
    bold = len(words)
    if not line.bold:
        bold = next(n for n, word in enumerate(words) if not page.is_bold(word[1] - 1))
    line.bold_until = len(" ".join(line.text.split(" ")[:bold]))
