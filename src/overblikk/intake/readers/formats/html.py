"""Web pages with tables, and the pages that programs save under the ending of a spreadsheet."""

from collections.abc import Iterator
from pathlib import Path

from overblikk.intake.readers.formats import Format, RawSheet
from overblikk.intake.readers.markup import tables_of
from overblikk.lib.untrusted.contents import content_kind
from overblikk.lib.untrusted.encodings import encoding_of


def _recognises(path: Path) -> bool:
    return content_kind(path) == "html"


def _read(path: Path) -> Iterator[RawSheet]:
    return tables_of(path.read_text(encoding_of(path)))


FORMAT = Format("html", frozenset({".html", ".htm", ".xhtml", ".xls"}), _recognises, _read)
