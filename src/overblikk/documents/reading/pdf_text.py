"""The characters of one page of a PDF, as PDFium has them."""

import ctypes
import re
from collections.abc import Callable, Iterable, Sequence
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
        """The boxes of the letters that stand there in the text."""
        handle, box = self._handle, pdfium.FS_RECTF()
        into = ctypes.byref(box)
        found = []
        for number in places if self._is_even else [_number(handle, at) for at in places]:
            _loose_box(handle, number, into)
            found.append(_FOUR_FLOATS(box))
        return self._turn(found)

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
