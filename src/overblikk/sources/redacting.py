"""Taking a person's words out of the bytes of an original: text, XLSX, and what is packed."""

import gzip
import html
import io
import re
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator

from overblikk.lib.person_words import PersonWords

# Larger than anything that intake takes; what unpacks to more is not searched.
MOST_UNPACKED_BYTES = 256 * 1024 * 1024

_MARKED = (
    # UTF-32 first: its little-endian mark begins as that of UTF-16 does.
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# An encoding that a text is not in shows no name with æ, ø or å, and changes nothing.
_OF_ONE_BYTE = ("cp1252", "latin-1", "mac_roman", "cp865")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_NOT_TEXT = (b"%PDF", b"\xd0\xcf\x11\xe0")
# Between the pieces of one text in a spreadsheet that are set in different type.
_BETWEEN_RUNS = re.compile(
    r"</(?:\w+:)?t>\s*</(?:\w+:)?r>\s*<(?:\w+:)?r\b.*?<(?:\w+:)?t\b[^>]*>", re.S
)
_TAG = re.compile(r"<[^>]*>")
# A letter of XML as some programs write it: &#197; for Å.
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));", re.I)
_IN_ASCII = re.compile(r"<\?xml[^>]*encoding=.(?:us-)?ascii", re.I)
_CELL_ENDS = re.compile(r'[;,|\t\r\n"<>]+')

_Rewrite = Callable[[str], str]


class CannotRead(Exception):
    """The bytes are packed in a way, or are so many, that they cannot be searched."""


def texts(content: bytes) -> Iterator[str]:
    """Every reading of the bytes in which words may be found. Raises CannotRead."""
    if content.startswith(b"PK\x03\x04"):
        for name, member in _members(content):
            yield name
            yield from texts(member)
    elif content.startswith(b"\x1f\x8b"):
        yield from texts(_unzipped(content))
    else:
        for encoding in _encodings(content):
            yield from _readings(content.decode(encoding))


def is_searchable(content: bytes) -> bool:
    """Whether words in the bytes can be found: they are text, or packed text."""
    return content.startswith((b"PK\x03\x04", b"\x1f\x8b")) or not _is_binary(content)


def redacted(content: bytes, words: PersonWords, *, names: bool) -> bytes:
    """The bytes without the person; none at all where the words cannot be taken out alone."""
    if not is_searchable(content):
        return b""
    try:
        left = _rewritten(content, lambda text: words.erased_from_cells(text, names=names))
        return b"" if _still_stand(left, words, names=names) else left
    except CannotRead:
        return b""


def is_over_cells(text: str, words: PersonWords) -> bool:
    """Whether the parts of a name stand each in a cell of its own, not told which row's."""
    return words.has_every_part(_CELL_ENDS.split(text))


def _still_stand(content: bytes, words: PersonWords, *, names: bool) -> bool:
    return any(
        words.has_address(text) or (names and (words.has_name(text) or is_over_cells(text, words)))
        for text in texts(content)
    )


def _rewritten(content: bytes, rewrite: _Rewrite) -> bytes:
    if content.startswith(b"PK\x03\x04"):
        return _rewritten_archive(content, rewrite)
    if content.startswith(b"\x1f\x8b"):
        return gzip.compress(_rewritten(_unzipped(content), rewrite), mtime=0)
    if _is_binary(content):
        # A picture or the like; whether a name can be read in it is seen afterwards.
        return content
    for encoding in _encodings(content):
        content = _rewritten_text(content, encoding, rewrite)
    return content


def _rewritten_text(content: bytes, encoding: str, rewrite: _Rewrite) -> bytes:
    text = _spelled_out(content.decode(encoding))
    changed = rewrite(text)
    return content if changed == text else changed.encode(encoding)


def _spelled_out(text: str) -> str:
    """XML with letters in place of references to them, where its encoding has them."""
    if not text.startswith("<") or _IN_ASCII.match(text):
        return text
    return _REFERENCE.sub(_letter, text)


def _letter(reference: re.Match[str]) -> str:
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    letter = chr(number) if number <= sys.maxunicode else ""
    return letter if letter.isalpha() else reference[0]


def _rewritten_archive(content: bytes, rewrite: _Rewrite) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in _members(content):
            archive.writestr(zipfile.ZipInfo(name), _rewritten(member, rewrite), 8)
    return written.getvalue()


def _members(content: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            listed = archive.infolist()
            if sum(entry.file_size for entry in listed) > MOST_UNPACKED_BYTES:
                raise CannotRead
            for entry in listed:
                # Python reads no more of an entry than the size it states.
                yield entry.filename, archive.read(entry)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
        raise CannotRead from error


def _unzipped(content: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
            unpacked = packed.read(MOST_UNPACKED_BYTES + 1)
    except (OSError, zlib.error, EOFError) as error:
        raise CannotRead from error
    if len(unpacked) > MOST_UNPACKED_BYTES:
        raise CannotRead
    return unpacked


def _encodings(content: bytes) -> list[str]:
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return [encoding] if _decodes(content, encoding) else ["latin-1"]
    if b"\x00" in content:
        wide = [e for e in ("utf-16-le", "utf-16-be") if _decodes(content, e)]
        return [*wide, "latin-1"]
    if _decodes(content, "utf-8"):
        return ["utf-8"]
    return [encoding for encoding in _OF_ONE_BYTE if _decodes(content, encoding)]


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_binary(content: bytes) -> bool:
    if content.startswith(_NOT_TEXT):
        return True
    return all(_BINARY.search(content.decode(encoding)) for encoding in _encodings(content))


def _readings(text: str) -> Iterator[str]:
    yield text
    if "<" in text:
        yield html.unescape(_TAG.sub("\n", _BETWEEN_RUNS.sub("", text)))
    elif "&" in text:
        yield html.unescape(text)
