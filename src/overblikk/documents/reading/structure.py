"""A second look at how a PDF is built, so that what PDFium passes over is noticed.

qpdf and zlib read the file by themselves, and what they find is compared to what PDFium gave.
"""

import re
import zlib
from base64 import a85decode
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from overblikk.documents.reading import limits
from overblikk.documents.reading.pdf_pages import Shown

# What an operator's letters may stand in without being one; a string is left as a mark.
_IMAGE = re.compile(rb"\bBI\b.*?\bID\s.*?\sEI\b", re.DOTALL)
# An empty one shows nothing, and is left as it is.
_STRING = re.compile(
    rb"\((?:[^()\\]++|\\.|\((?:[^()\\]|\\.)*\))++\)|<\s*[0-9A-Fa-f][0-9A-Fa-f\s]*>", re.DOTALL
)
_NAME = re.compile(rb"/[^\s/\[\]()<>]*|%[^\r\n]*")
_BRACKETS = bytes.maketrans(b"[]<>()", b"      ")
_WORD = re.compile(rb"[^\s0-9.+-]\S*")
_SHOWN = re.compile(rb"\$\s*(?:Tj|'|\")|\$[^\]A-Z]*\]\s*TJ")
_BLANKS, _A85_END = b" \t\r\n\f\v\0", b"~>"
_STRING_MARK = b" $ "
_OPERATORS = frozenset(
    b"""b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K
    k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W
    W* y ' " true false null $""".split()
)

# Those that draw something else than text.
_DRAWING = (b"b", b"b*", b"B", b"B*", b"f", b"f*", b"F", b"s", b"S", b"sh", b"Do", b"EI")


class Structure:
    """A PDF as qpdf finds it. `pages` is how many its page tree holds, None where it can't say."""

    def __init__(self, path: Path) -> None:
        self._pdf: Any = None
        self._is_counted = False
        self._broken: dict[tuple[int, int], bool] = {}
        try:
            self._pdf = pikepdf.open(path, suppress_warnings=True)
            self._pages = self._pdf.pages
            self.pages: int | None = len(self._pages)
            stated = int(self._pdf.Root.Pages.get("/Count", -1))
            self._is_counted = stated == self.pages
        except Exception:
            # Whatever it is, the file is not as it should be, and that is all that is asked.
            self.pages = None

    def problems_of(self, number: int, shown: Shown) -> list[str]:
        """Codes of what is wrong with a page, beside what PDFium found on it."""
        if self.pages is None or number > self.pages:
            return ["page_not_in_structure"]
        try:
            page = self._pages[number - 1]
            found = _problems(page, shown)
            if shown.objects and any(self._is_broken(font) for font in _fonts(page)):
                found = ["content_damaged"]
        except Exception:
            found = ["content_damaged"]
        is_whole = self._is_counted and not self._pdf.get_warnings()
        return found or ([] if is_whole else ["file_damaged"])

    def _is_broken(self, font: Any) -> bool:
        # Every page has the same few.
        if font.objgen not in self._broken or not font.is_indirect:
            self._broken[font.objgen] = _is_broken(font)
        return self._broken[font.objgen]

    def close(self) -> None:
        """Let go of the file."""
        if self._pdf is not None:
            self._pdf.close()


def _problems(page: Any, shown: Shown) -> list[str]:
    if "/Contents" not in page.obj:
        return ["no_content"]
    content = b"\n".join(_unpacked(stream) for stream in _streams(page.obj.Contents))
    texts, others, unknown = _counted(content)
    # To ask each object whether it is text takes long where there are thousands.
    is_less = shown.objects - others < texts and shown.texts() < texts
    return ["content_damaged"] if unknown or is_less else []


def _fonts(page: Any) -> list[Any]:
    # Resources may be inherited from the page tree.
    return list(page.resources.get("/Font", {}).values())


def _streams(contents: Any) -> Iterator[Any]:
    if isinstance(contents, pikepdf.Array):
        yield from contents
    else:
        yield contents


def _unpacked(stream: Any) -> bytes:
    filters = stream.get("/Filter", [])
    names = [str(filters)] if isinstance(filters, pikepdf.Name) else [str(one) for one in filters]
    is_plain = "/DecodeParms" not in stream
    if names == ["/FlateDecode"] and is_plain:
        return _inflated(stream.read_raw_bytes())
    data: bytes = stream.read_bytes()
    if names == ["/ASCII85Decode", "/FlateDecode"] and is_plain:
        _check(data, stream.read_raw_bytes())
    return data


def _check(data: bytes, packed: bytes) -> None:
    """Raise ValueError unless the data are what was packed, by the sum that stands at its end.

    Python takes long to unpack it all, and qpdf says nothing of what it leaves out.
    """
    letters = packed.translate(None, _BLANKS)
    if not letters.endswith(_A85_END):
        raise ValueError
    letters = letters[: -len(_A85_END)]
    groups = len(letters) - letters.count(b"z")
    tail = letters[-(groups % 5 + 2 * 5) :]
    unpacked = a85decode(letters if b"z" in tail else tail)
    if int.from_bytes(unpacked[-4:]) != zlib.adler32(data):
        raise ValueError


def _inflated(packed: bytes) -> bytes:
    inflate = zlib.decompressobj()
    data = inflate.decompress(packed, limits.STREAM_BYTES)
    # Its own check at the end is passed, or it is not whole.
    if not inflate.eof:
        raise ValueError
    return data


def _counted(content: bytes) -> tuple[int, int, bool]:
    """How often text is shown, how often anything else, and whether there are words that are no
    operator."""
    if b"BI" in content:
        content = _IMAGE.sub(b" EI ", content)
    bare = _NAME.sub(b" ", _STRING.sub(_STRING_MARK, content))
    words = Counter(bare.translate(_BRACKETS).split())
    others = sum(words[one] for one in _DRAWING)
    unknown = _WORD.search(b" ".join(words.keys() - _OPERATORS))
    return len(_SHOWN.findall(bare)), others, unknown is not None


def _is_broken(font: Any) -> bool:
    """Is a stream of the font not whole, or what its letters mean not said?"""
    mapping = font.get("/ToUnicode")
    if isinstance(mapping, pikepdf.Stream) and b"begincmap" not in _unpacked(mapping):
        return True
    for one in (font, *font.get("/DescendantFonts", [])):
        if _are_odd(list(one.get("/W", []))):
            return True
        descriptor = one.get("/FontDescriptor", {})
        for key in ("/FontFile", "/FontFile2", "/FontFile3"):
            if key in descriptor:
                _unpacked(descriptor[key])
    return False


def _are_odd(widths: list[Any]) -> bool:
    """Are the widths of letters not as they must be: a first letter and a list, or a first, a last
    and one for all? PDFium leaves out letters that come to stand upon others."""
    at = 0
    while at < len(widths):
        if at + 1 == len(widths):
            return True
        if isinstance(widths[at + 1], pikepdf.Array):
            at += 2
        elif at + 2 < len(widths) and widths[at] <= widths[at + 1]:
            at += 3
        else:
            return True
    return False
