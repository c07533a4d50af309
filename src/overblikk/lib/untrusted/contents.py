"""What a file is by its bytes, whatever its name says."""

import mmap
import re
import zipfile
from pathlib import Path

_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!\x1a", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3\x00", "binary"),
    (b"PAR1", "binary"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
)
_OPENDOCUMENT = {"ods": b".spreadsheet", "odt": b".text"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta)\b", re.I | re.S
)
_XML = re.compile(rb"\s*<\?xml\b", re.I)
_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[{\[\]])")
# The line of a Markdown table that parts its headings from its rows.
_UNDER_HEADINGS = re.compile(
    rb"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*\r?$|"
    rb"^[ \t]*\|[ \t]*:?-{2,}:?[ \t]*\|[ \t]*\r?$",
    re.MULTILINE,
)
_HEAD_BYTES = 4096


def content_kind(path: Path) -> str:
    """One of text, empty, xlsx, xlsb, xls, encrypted, ods, odt, docx, pptx, odf, zip, broken_zip,
    archive, pdf, image, html, xml, json, markdown, rtf, program, ole, binary; text is what no
    other claims."""
    head = head_of(path)
    if not head.strip(b" \t\r\n\xef\xbb\xbf"):
        return "empty"
    for signature, kind in _SIGNATURES:
        if head.startswith(signature) and not _is_words(head, kind):
            return kind
    if head.startswith(b"PK"):
        return _zip_kind(path) if head[2:4] in (b"\x03\x04", b"\x05\x06") else "text"
    if head.startswith(_OLE):
        return _ole_kind(path)
    return _markup_kind(head) or _written_kind(path, head)


def head_of(path: Path) -> bytes:
    """The first bytes of the file."""
    with path.open("rb") as file:
        return file.read(_HEAD_BYTES)


def _is_words(head: bytes, kind: str) -> bool:
    # "MZ", "BZh" and "PAR1" are also how a heading may begin.
    mistakable = kind in ("program", "archive", "binary")
    return mistakable and not re.search(rb"[\x00-\x08\x0e-\x1f]", head)


def _markup_kind(head: bytes) -> str | None:
    text = _bare(head)
    if _HTML.match(text) or (_XML.match(text) and b"<html" in text.lower()):
        return "html"
    return "xml" if _XML.match(text) else None


def _written_kind(path: Path, head: bytes) -> str:
    if _JSON.match(_bare(head)):
        return "json"
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return "markdown" if _UNDER_HEADINGS.search(data) else "text"


def _bare(head: bytes) -> bytes:
    """The text without the mark of its encoding, one byte a letter."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.replace(b"\x00", b"")[2:]
    return head.removeprefix(b"\xef\xbb\xbf")


def _zip_kind(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.lower() for name in archive.namelist()}
            opendocument = "mimetype" in names and "content.xml" in names
            mimetype = archive.open("mimetype").read(100) if opendocument else b""
    except (zipfile.BadZipFile, NotImplementedError, KeyError, RuntimeError, ValueError, EOFError):
        return "broken_zip"
    if opendocument:
        return next((k for k in ("ods", "odt") if _OPENDOCUMENT[k] in mimetype), "odf")
    for name, kind in (
        ("xl/workbook.xml", "xlsx"),
        ("xl/workbook.bin", "xlsb"),
        ("word/document.xml", "docx"),
        ("ppt/presentation.xml", "pptx"),
    ):
        if name in names:
            return kind
    return "zip"


def _ole_kind(path: Path) -> str:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if _holds(data, "EncryptedPackage") or _holds(data, "EncryptionInfo"):
            return "encrypted"
        return "xls" if _holds(data, "Workbook") or _holds(data, "Book") else "ole"


def _holds(data: mmap.mmap, stream: str) -> bool:
    return data.find(stream.encode("utf-16-le")) >= 0
