"""The characters of one page of a PDF, as PDFium has them."""

import ctypes
import re
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
_NAME_BYTES = 128

Sides = tuple[float, float, float, float]
Turn = Callable[[float, float, float, float], Sides]


class PageText:
    """The text of a page, and the places of its letters by where they are in the text.

    `turn` gives a box its place on the page as it is shown.
    """

    def __init__(self, text_page: Any, count: int, turn: Turn) -> None:
        self._page, self._count, self._turn = text_page, count, turn
        self._box = pdfium.FS_RECTF()
        self._box_ref = ctypes.byref(self._box)
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
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
        number = at if self._is_even else self._number(at)
        pdfium.FPDFText_GetLooseCharBox(self._page, number, self._box_ref)
        box = self._box
        return self._turn(box.left, box.top, box.right, box.bottom)

    def runs(self) -> list[Sides]:
        """The boxes of what the file draws in one go, in its own order."""
        left, top, right, bottom = (ctypes.c_double() for _side in range(4))
        refs = [ctypes.byref(side) for side in (left, top, right, bottom)]
        boxes = []
        for number in range(pdfium.FPDFText_CountRects(self._page, 0, -1)):
            pdfium.FPDFText_GetRect(self._page, number, *refs)
            boxes.append(self._turn(left.value, top.value, right.value, bottom.value))
        return boxes

    def is_bold(self, at: int) -> bool:
        """Is the letter there set in a bold font?"""
        length = pdfium.FPDFText_GetFontInfo(
            self._page, self._number(at), self._name, _NAME_BYTES, self._flags
        )
        if self._flags.value & _FORCED_BOLD:
            return True
        return _BOLD_NAME.search(self._name.value if length else b"") is not None

    def _number(self, at: int) -> int:
        if self._is_even:
            return at
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, at))
