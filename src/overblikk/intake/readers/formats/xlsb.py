"""XLSB, the binary workbooks of Excel."""

from collections.abc import Iterator
from pathlib import Path

from overblikk.intake.readers.formats import Format, RawSheet
from overblikk.intake.readers.workbooks import sheets_of
from overblikk.lib.untrusted.archives import Archive
from overblikk.lib.untrusted.contents import content_kind


def _recognises(path: Path) -> bool:
    return content_kind(path) == "xlsb"


def _read(path: Path) -> Iterator[RawSheet]:
    with Archive(path) as archive:
        archive.look_through()
    return sheets_of(path, {})


FORMAT = Format("xlsb", frozenset({".xlsb"}), _recognises, _read)
