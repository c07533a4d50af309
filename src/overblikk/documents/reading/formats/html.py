"""Web pages."""

from collections.abc import Iterator
from pathlib import Path

from overblikk.documents.reading.built import whole
from overblikk.documents.reading.flow import Sheet
from overblikk.documents.reading.formats import Format, Pace
from overblikk.documents.reading.markup import blocks_in
from overblikk.lib.untrusted.encodings import encoding_of


def _read(path: Path, _pace: Pace) -> Iterator[Sheet]:
    yield whole(blocks_in(path.read_text(encoding_of(path))))


FORMAT = Format("html", frozenset({"html"}), frozenset({".html", ".htm", ".xhtml"}), _read)
