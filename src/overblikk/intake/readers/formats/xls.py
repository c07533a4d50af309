"""XLS, the workbooks of Excel until 2003."""

from collections.abc import Iterator
from pathlib import Path

from overblikk.intake.readers.formats import Format, RawSheet
from overblikk.intake.readers.workbooks import sheets_of
from overblikk.lib.untrusted.contents import content_kind


def _recognises(path: Path) -> bool:
    return content_kind(path) == "xls"


def _read(path: Path) -> Iterator[RawSheet]:
    return sheets_of(path, {})


FORMAT = Format("xls", frozenset({".xls", ".xlt"}), _recognises, _read)
