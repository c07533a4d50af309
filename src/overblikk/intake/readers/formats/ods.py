"""ODS, the OpenDocument spreadsheets of LibreOffice."""

from collections.abc import Iterator
from pathlib import Path

from overblikk.intake.readers.formats import Format, RawSheet
from overblikk.intake.readers.workbooks import sheets_of
from overblikk.lib.untrusted.archives import Archive
from overblikk.lib.untrusted.contents import content_kind


def _recognises(path: Path) -> bool:
    return content_kind(path) == "ods"


def _read(path: Path) -> Iterator[RawSheet]:
    with Archive(path) as archive:
        archive.look_through()
    return sheets_of(path, {})


FORMAT = Format("ods", frozenset({".ods", ".ots"}), _recognises, _read)
