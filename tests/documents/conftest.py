"""Documents read as whoever sent them would have them read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from overblikk.documents.pages import PageRead
from overblikk.documents.reading.files import read_file


@pytest.fixture
def read(tmp_path: Path) -> Callable[[bytes, str], list[PageRead]]:
    """Reads the bytes under a name, in a process of their own."""

    def reading(content: bytes, name: str) -> list[PageRead]:
        file = tmp_path / "received"
        file.write_bytes(content)
        return list(read_file(file, name))

    return reading
