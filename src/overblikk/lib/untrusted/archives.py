"""Unpacking a zip without trusting what it says of itself."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from overblikk.lib.untrusted import limits
from overblikk.lib.untrusted.refusal import Refused

_CHUNK = 256 * 1024
_LOCAL_HEADER_BYTES = 30
_ENCRYPTED = 0x1


class Archive:
    """A zip whose entries come out in bounded pieces; refuses what lies or unpacks too much."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._unpacked = 0
        try:
            self.entries = _checked_entries(zipfile.ZipFile(self._file))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError) as error:
            raise Refused("damaged") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def look_through(self) -> None:
        """Unpack everything once and keep nothing, so that what swells is refused."""
        for name in self.entries:
            for _piece in self.pieces(name):
                pass

    def read(self, name: str) -> bytes:
        """One entry whole. Raises Refused where it is missing."""
        if name.lower() not in self.entries:
            raise Refused("damaged")
        return b"".join(self.pieces(name))

    def pieces(self, name: str) -> Iterator[bytes]:
        """One entry in pieces of at most 256 KiB, counted as they come.

        The stated sizes are not believed, since whoever reads it next may not heed them.
        """
        entry = self.entries[name.lower()]
        size = checksum = 0
        for piece in _inflated(self._packed(entry), entry.compress_type):
            size += len(piece)
            checksum = zlib.crc32(piece, checksum)
            self._count(len(piece), size, entry)
            yield piece
        if size != entry.file_size or checksum != entry.CRC:
            raise Refused("damaged")

    def _packed(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        self._file.seek(entry.header_offset)
        header = self._file.read(_LOCAL_HEADER_BYTES)
        if len(header) < _LOCAL_HEADER_BYTES or not header.startswith(b"PK\x03\x04"):
            raise Refused("damaged")
        names = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        position, left = entry.header_offset + _LOCAL_HEADER_BYTES + names, entry.compress_size
        while left:
            self._file.seek(position)
            piece = self._file.read(min(_CHUNK, left))
            if not piece:
                raise Refused("damaged")
            position, left = position + len(piece), left - len(piece)
            yield piece

    def _count(self, piece: int, size: int, entry: zipfile.ZipInfo) -> None:
        self._unpacked += piece
        if self._unpacked > limits.UNPACKED_BYTES:
            raise Refused("unpacks_too_much", limit=limits.UNPACKED_BYTES // limits.MIB)
        ratio = size // max(1, entry.compress_size)
        if size > limits.RATIO_MATTERS_FROM and ratio > limits.PACKED_RATIO:
            raise Refused("zip_bomb", limit=limits.PACKED_RATIO)


def _checked_entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    listed = archive.infolist()
    if len(listed) > limits.ZIP_ENTRIES:
        raise Refused("too_many_parts", count=len(listed), limit=limits.ZIP_ENTRIES)
    if any(entry.flag_bits & _ENCRYPTED for entry in listed):
        raise Refused("encrypted")
    entries = {entry.filename.lower().replace("\\", "/"): entry for entry in listed}
    # Of two entries with one name, this check and the reader might each take their own.
    if len(entries) < len(listed):
        raise Refused("damaged")
    return entries


def _inflated(packed: Iterator[bytes], method: int) -> Iterator[bytes]:
    if method == zipfile.ZIP_STORED:
        yield from packed
        return
    if method != zipfile.ZIP_DEFLATED:
        raise Refused("damaged")
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for piece in packed:
            left = piece
            while left:
                yield inflate.decompress(left, _CHUNK)
                left = inflate.unconsumed_tail
        yield from _last_pieces(inflate)
    except zlib.error as error:
        raise Refused("damaged") from error


def _last_pieces(inflate: "zlib._Decompress") -> Iterator[bytes]:
    while not inflate.eof and (piece := inflate.decompress(b"", _CHUNK)):
        yield piece
