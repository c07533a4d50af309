"""The pages of a PDF, opened and closed one at a time by PDFium."""

import ctypes
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import repeat
from pathlib import Path

import pypdfium2 as pdf
import pypdfium2.raw as pdfium

from overblikk.documents.reading import limits, scanned
from overblikk.documents.reading.hanging import with_marks
from overblikk.documents.reading.pdf_lines import lines_of
from overblikk.documents.reading.pdf_text import PageText, Sides, Turn, bare
from overblikk.documents.reading.running import Leaf
from overblikk.lib.untrusted.refusal import Refused

# No letter, or one whose meaning only its font knows.
_UNKNOWN = re.compile("[\ufffd\x00\ue000-\uefff]")
_object = bare("FPDFPage_GetObject", ctypes.c_void_p)
_object_type = bare("FPDFPageObj_GetType")
_ENCRYPTED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)


@contextmanager
def opened(path: Path) -> Iterator[pdf.PdfDocument]:
    """The document. Raises Refused where it is encrypted or can't be opened."""
    try:
        document = pdf.PdfDocument(path)
    except pdf.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) in _ENCRYPTED
        raise Refused("encrypted" if is_locked else "damaged") from error
    try:
        if len(document) > limits.PAGES:
            raise Refused("too_many_pages", count=len(document), limit=limits.PAGES)
        yield document
    finally:
        document.close()


class Shown:
    """What PDFium found to draw on a page, counted while the page is open."""

    def __init__(self, page: pdf.PdfPage) -> None:
        self._page = page.raw
        self.objects = int(pdfium.FPDFPage_CountObjects(self._page))

    def texts(self) -> int:
        """How many of the objects are text; each has to be asked."""
        handle = ctypes.cast(self._page, ctypes.c_void_p)
        objects = map(ctypes.c_void_p, map(_object, repeat(handle), range(self.objects)))
        return list(map(_object_type, objects)).count(pdfium.FPDF_PAGEOBJ_TEXT)


def leaf_of(
    document: pdf.PdfDocument, number: int, problems_of: Callable[[int, Shown], list[str]]
) -> Leaf:
    """One page's lines; an error where PDFium can't open it.

    `problems_of` looks at the page's structure, beside what is shown of it.
    """
    try:
        page = document[number - 1]
    except pdf.PdfiumError:
        return Leaf(number, [], outcome="error", problems=["page_not_opened"])
    try:
        leaf = Leaf(number, [], label=document.get_page_label(number - 1))
        _fill(leaf, page)
        leaf.problems += problems_of(number, Shown(page))
        return leaf
    finally:
        page.close()


def _fill(leaf: Leaf, page: pdf.PdfPage) -> None:
    turn, (leaf.width, leaf.height) = _turning(page.get_rotation(), page.get_bbox())
    text_page = pdfium.FPDFText_LoadPage(page.raw)
    if not text_page:
        leaf.outcome, leaf.problems = "error", ["page_not_opened"]
        return
    try:
        count = pdfium.FPDFText_CountChars(text_page)
        if count > limits.PAGE_CHARACTERS:
            leaf.outcome, leaf.problems = "error", ["page_too_full"]
        elif count > 0:
            text = PageText(text_page, count, turn)
            leaf.lines = with_marks(lines_of(text))
            leaf.problems += _unreadable_letters(text.text, count)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    if not leaf.lines and leaf.outcome == "text":
        leaf.outcome = "image_without_text" if _has_images(page) else "empty"
    if leaf.outcome == "image_without_text" and scanned.can_be_read():
        leaf.lines = scanned.lines_of(page)
        leaf.outcome = "scanned" if leaf.lines else leaf.outcome


def _turning(rotation: int, page: Sides) -> tuple[Turn, tuple[float, float]]:
    """How boxes in the page's own space are placed from its upper left corner, as it is shown; and
    the width and height it is shown with."""
    x0, y0, x1, y1 = page
    turns: dict[int, Turn] = {
        0: lambda boxes: [(a - x0, y1 - b, c - x0, y1 - d) for a, b, c, d in boxes],
        90: lambda boxes: [(d - y0, a - x0, b - y0, c - x0) for a, b, c, d in boxes],
        180: lambda boxes: [(x1 - c, d - y0, x1 - a, b - y0) for a, b, c, d in boxes],
        270: lambda boxes: [(y1 - b, x1 - c, y1 - d, x1 - a) for a, b, c, d in boxes],
    }
    width, height = x1 - x0, y1 - y0
    return turns[rotation], (width, height) if rotation in (0, 180) else (height, width)


def _unreadable_letters(text: str, count: int) -> list[str]:
    unknown = len(_UNKNOWN.findall(text)) + count - len(text)
    return ["letters_unknown"] if unknown > max(2, count // 50) else []


def _has_images(page: pdf.PdfPage) -> bool:
    types = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM, pdfium.FPDF_PAGEOBJ_PATH)
    return any(True for _object in page.get_objects(filter=types, max_depth=2))
