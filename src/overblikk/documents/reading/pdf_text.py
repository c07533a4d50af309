"""The characters of one page of a PDF, as PDFium has them."""

import ctypes
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from struct import Struct
from typing import Any

import pypdfium2.raw as pdfium

_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_LIGATURES = re.compile("[\ufb00-\ufb04]")
_FORCED_BOLD = 1 << 18
_NAME_BYTES = 128
_FOUR_FLOATS, _FOUR_DOUBLES = Struct("4f").unpack_from, Struct("4d").unpack_from
_DOUBLE_BYTES = 8

Sides = tuple[float, float, float, float]
Turn = Callable[[Iterable[Sides]], list[Sides]]


def bare(name: str, result: type[Any] = ctypes.c_int) -> Callable[..., Any]:
    """PDFium's function without its argument types: to check them takes longer than most calls."""
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    function = ctypes.CFUNCTYPE(result)(address or 0)
    function.argtypes = None  # type: ignore[assignment]
    return function


_loose_box = bare("FPDFText_GetLooseCharBox")
_rect = bare("FPDFText_GetRect")
_font = bare("FPDFText_GetFontInfo")
_number = bare("FPDFText_GetCharIndexFromTextIndex")
_matrix = bare("FPDFText_GetMatrix")
_origin = bare("FPDFText_GetCharOrigin")
_font_size = bare("FPDFText_GetFontSize", ctypes.c_double)

# Letters of no more than half their font's height, by which close boxes are known.
_LOW = re.compile("[aceimnorsuvwxz]")
_TRIED = 8
# Of a font's size: what is no close box, and how far letters reach from the line they stand on.
_FULL, _ABOVE, _BELOW = 0.85, 0.9, 0.25


class PageText:
    """The text of a page, and the places of its letters by where they are in the text.

    `turn` gives boxes their places on the page as it is shown.
    """

    def __init__(self, text_page: Any, count: int, turn: Turn) -> None:
        self._page, self._count, self._turn = text_page, count, turn
        self._handle = ctypes.cast(text_page, ctypes.c_void_p)
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        self._flags = ctypes.c_int()
        self.text = self._whole_text()
        self.has_ligatures = _LIGATURES.search(self.text) is not None
        # Characters without a letter are left out of the text but have a number.
        self._is_even = len(self.text) == count

    def _whole_text(self) -> str:
        buffer = (ctypes.c_ushort * (self._count + 1))()
        written = pdfium.FPDFText_GetText(self._page, 0, self._count, buffer)
        return bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")

    def boxes(self, places: Sequence[int]) -> list[Sides]:
        """The boxes of the letters that stand there in the text, as high as their font."""
        numbers = places if self._is_even else [_number(self._handle, at) for at in places]
        boxes = self._loose_boxes(numbers)
        if self._has_close_boxes:
            boxes = [self._full(*one) for one in zip(numbers, boxes, strict=True)]
        return self._turn(boxes)

    def _loose_boxes(self, numbers: Sequence[int]) -> list[Sides]:
        handle, box = self._handle, pdfium.FS_RECTF()
        into = ctypes.byref(box)
        found = []
        for number in numbers:
            _loose_box(handle, number, into)
            found.append(_FOUR_FLOATS(box))
        return found

    @cached_property
    def _has_close_boxes(self) -> bool:
        """Are boxes drawn close around letters, as where a font says nothing of its height?"""
        step = len(self.text) // _TRIED + 1
        found = [_LOW.search(self.text, at) for at in range(0, len(self.text), step)]
        low = [one.start() for one in found if one]
        numbers = low if self._is_even else [_number(self._handle, at) for at in low]
        close = [
            box[1] - box[3] < _FULL * self._size(number)
            for number, box in zip(numbers, self._loose_boxes(numbers), strict=True)
        ]
        # Single letters may have odd boxes in any file.
        return sum(close) > len(close) / 2

    def _full(self, number: int, box: Sides) -> Sides:
        x, y = ctypes.c_double(), ctypes.c_double()
        size = self._size(number)
        if not size or not _origin(self._handle, number, ctypes.byref(x), ctypes.byref(y)):
            return box
        return box[0], y.value + _ABOVE * size, box[2], y.value - _BELOW * size

    def _size(self, number: int) -> float:
        """The size of the letter's font on the page, 0 where it does not stand upright."""
        matrix = pdfium.FS_MATRIX()
        if not _matrix(self._handle, number, ctypes.byref(matrix)) or matrix.b or matrix.d <= 0:
            return 0.0
        return float(_font_size(self._handle, number)) * matrix.d

    def count_runs(self) -> int:
        """In how many goes the file draws the text, so far as they lie apart."""
        return int(pdfium.FPDFText_CountRects(self._page, 0, -1))

    def runs(self, count: int) -> list[Sides]:
        """The boxes of what the file draws in one go, in its own order, once they are counted."""
        sides = (ctypes.c_double * 4)()
        into = [ctypes.byref(sides, at * _DOUBLE_BYTES) for at in range(4)]
        boxes = []
        for number in range(count):
            _rect(self._handle, number, *into)
            boxes.append(_FOUR_DOUBLES(sides))
        return self._turn(boxes)

    def is_bold(self, at: int) -> bool:
        """Is the letter there set in a bold font?"""
        handle, name, flags = self._handle, self._name, self._flags
        number = at if self._is_even else _number(handle, at)
        length = _font(handle, number, name, ctypes.c_ulong(_NAME_BYTES), ctypes.byref(flags))
        if flags.value & _FORCED_BOLD:
            return True
        return _BOLD_NAME.search(name.value if length else b"") is not None
