"""The bytes of an original as a file, for whoever reads files."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

# So much is held at a time; the database reads no more of the original for a piece.
PIECE = 4 * 1024 * 1024
READ = "SELECT substring(content FROM %s FOR %s) FROM sources_original WHERE sha256 = %s"


@contextmanager
def as_file(sha256: str) -> Iterator[Path]:
    """The original of that SHA-256 as a file of its own, while the block lasts."""
    with tempfile.NamedTemporaryFile(prefix="ob-") as file:
        for piece in _pieces(sha256):
            file.write(piece)
        file.flush()
        yield Path(file.name)


def _pieces(sha256: str) -> Iterator[bytes]:
    first = 1
    while True:
        with connection.cursor() as cursor:
            cursor.execute(READ, [first, PIECE, sha256])
            (piece,) = cursor.fetchone()
        yield bytes(piece)
        if len(piece) < PIECE:
            return
        first += PIECE
