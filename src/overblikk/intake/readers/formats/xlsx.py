"""XLSX workbooks, and XLSM ones, whose macros are never looked at."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from overblikk.intake.readers import limits
from overblikk.intake.readers.formats import Format, RawSheet
from overblikk.intake.readers.workbooks import sheets_of
from overblikk.intake.readers.worksheets import WorksheetScan
from overblikk.lib.untrusted.archives import Archive
from overblikk.lib.untrusted.contents import content_kind
from overblikk.lib.untrusted.refusal import Refused

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"


def _recognises(path: Path) -> bool:
    return content_kind(path) == "xlsx"


def _read(path: Path) -> Iterator[RawSheet]:
    return sheets_of(path, {name: scan.notes for name, scan in _scans(path).items()})


def _scans(path: Path) -> dict[str, WorksheetScan]:
    """A scan of each worksheet by its name, made while all the archive is unpacked once."""
    with Archive(path) as archive:
        parts = _sheet_parts(archive)
        scans = {part: WorksheetScan() for part in parts}
        for name in archive.entries:
            for piece in archive.pieces(name):
                if name in scans:
                    scans[name].feed(piece)
            if name in scans:
                scans[name].finish()
                _refuse_too_wide(parts[name], scans[name])
    if sum(scan.area for scan in scans.values()) > limits.CELLS:
        widest = max(scans, key=lambda part: scans[part].area)
        raise Refused(
            "too_many_cells",
            sheet=parts[widest],
            count=sum(scan.area for scan in scans.values()),
            limit=limits.CELLS,
        )
    return {parts[part]: scan for part, scan in scans.items()}


def _refuse_too_wide(sheet: str, scan: WorksheetScan) -> None:
    if scan.rows > limits.ROWS:
        raise Refused("too_many_rows", sheet=sheet, count=scan.rows, limit=limits.ROWS)
    if scan.columns > limits.COLUMNS:
        raise Refused("too_many_columns", sheet=sheet, count=scan.columns, limit=limits.COLUMNS)


def _sheet_parts(archive: Archive) -> dict[str, str]:
    """The name of each sheet by the archive entry, in lower case, that holds it."""
    targets = {
        _attribute(relation, "Id"): _attribute(relation, "Target")
        for relation in _elements(archive.read(_RELATIONS), "Relationship")
    }
    parts: dict[str, str] = {}
    for sheet in _elements(archive.read(_WORKBOOK), "sheet"):
        target = targets.get(_attribute(sheet, "id"), "")
        part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/").lower()
        if part in archive.entries and part.endswith(".xml"):
            parts[part] = _attribute(sheet, "name")
    return parts


def _elements(xml: bytes, name: str) -> Iterator[ElementTree.Element]:
    try:
        # Expat refuses entities that swell, and this process has its own memory limit.
        root = ElementTree.fromstring(xml)  # noqa: S314 -- see above
    except ElementTree.ParseError as error:
        raise Refused("damaged") from error
    return (element for element in root.iter() if element.tag.rpartition("}")[2] == name)


def _attribute(element: ElementTree.Element, name: str) -> str:
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


FORMAT = Format("xlsx", frozenset({".xlsx", ".xlsm"}), _recognises, _read)
