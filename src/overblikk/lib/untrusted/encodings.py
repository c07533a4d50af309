"""Which encoding a text file is in."""

import codecs
import re
from pathlib import Path

from charset_normalizer import from_bytes

from overblikk.lib.untrusted.refusal import Refused

_MARKS = (
    # UTF-32 first: its little-endian mark begins as that of UTF-16 does.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 100_000
_BINARY = re.compile(rb"[\x01-\x08\x0e-\x19\x1b-\x1f\x7f]")
# Windows, the old Macintosh, and DOS in Norwegian.
_OF_ONE_BYTE = ("cp1252", "mac_roman", "cp865")
_USUAL = frozenset("æøåÆØÅéèêëóòôöüäáàâíïúñçÉÈÊÓÒÔÖÜÄÁÀßšžŠŽđ–—’‘“”„«»•…§°©®™€£½²³·×\u00a0")
_MOST_ARE_USUAL = 0.8


def encoding_of(path: Path) -> str:
    """A codec that decodes the whole file. Raises Refused for what is not text."""
    data = path.read_bytes()
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data, encoding)
    if b"\x00" in data:
        return _utf_16_without_mark(data)
    if len(_BINARY.findall(data[:_SAMPLE])) > len(data[:_SAMPLE]) / 100:
        raise Refused("binary")
    return "utf-8" if _decodes(data, "utf-8") else _older_encoding(data)


def _utf_16_without_mark(data: bytes) -> str:
    sample = data[:_SAMPLE]
    for odd, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        # Nearly all letters of Latin script have a zero for their upper half.
        zeros, other = sample[odd::2].count(0), sample[1 - odd :: 2].count(0)
        if zeros > len(sample) / 4 and not other and _decodes(data, encoding):
            return encoding
    raise Refused("binary")


def _older_encoding(data: bytes) -> str:
    shares = {
        encoding: _share_of_usual(data, encoding)
        for encoding in _OF_ONE_BYTE
        if _decodes(data, encoding)
    }
    likeliest = max(shares, key=lambda encoding: shares[encoding])
    if shares[likeliest] >= _MOST_ARE_USUAL:
        return likeliest
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise Refused("unknown_encoding")
    return _checked(data, best.encoding)


def _share_of_usual(data: bytes, encoding: str) -> float:
    letters = re.findall(r"[^\x00-\x7f]", data.decode(encoding))
    return sum(letter in _USUAL for letter in letters) / max(1, len(letters))


def _checked(data: bytes, encoding: str) -> str:
    if not _decodes(data, encoding):
        raise Refused("unknown_encoding")
    return encoding


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
