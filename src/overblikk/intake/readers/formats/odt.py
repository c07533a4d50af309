"""OpenDocument texts: their tables, each called by the words that stand above it."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from overblikk.intake.readers import limits
from overblikk.intake.readers.formats import Format, RawSheet
from overblikk.intake.readers.spans import Layout, Spanning
from overblikk.intake.readers.tables import table_name
from overblikk.lib.untrusted.archives import Archive
from overblikk.lib.untrusted.contents import content_kind
from overblikk.lib.untrusted.refusal import Refused
from overblikk.lib.untrusted.xml import parsed, tidy

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _TEXT = f"{{{_OASIS}table:1.0}}", f"{{{_OASIS}text:1.0}}"
_OFFICE = f"{{{_OASIS}office:1.0}}"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_NOT_TEXT = (f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note")
_BREAKS = {f"{_TEXT}line-break": "\n", f"{_TEXT}tab": " ", f"{_TEXT}s": " "}
_LONGEST_TITLE = 120


def _recognises(path: Path) -> bool:
    return content_kind(path) == "odt"


def _read(path: Path) -> Iterator[RawSheet]:
    with Archive(path) as archive:
        archive.look_through()
        root = parsed(archive.read("content.xml"))
    for unwanted in list(root.iter(*_NOT_TEXT)):
        tail, unwanted.tail = unwanted.tail, None
        unwanted.clear()
        unwanted.tail = tail
    title, number = "", 0
    for element in root.iter(*_PARAGRAPHS, f"{_TABLE}table"):
        if next(element.iterancestors(f"{_TABLE}table"), None) is not None:
            continue
        if element.tag in _PARAGRAPHS:
            words = _words(element)
            title = words if 0 < len(words) <= _LONGEST_TITLE else title
        else:
            number += 1
            layout = Layout(_rows(element))
            yield RawSheet(table_name(number, title), layout.rows, merged=layout.merged)
            title = ""
    if not number:
        raise Refused("no_tables")


def _rows(table: etree._Element) -> Iterator[list[Spanning]]:
    for row in table.iter(f"{_TABLE}table-row"):
        if next(row.iterancestors(f"{_TABLE}table")) is table:
            cells = list(_cells(row))
            for _time in range(_whole(row, "number-rows-repeated")):
                yield cells


def _cells(row: etree._Element) -> Iterator[Spanning]:
    # What a merged cell covers is another element, and left out.
    for cell in row.iterchildren(f"{_TABLE}table-cell"):
        words = tidy("\n".join(_words(paragraph) for paragraph in cell.iter(*_PARAGRAPHS)))
        rows, columns = (_whole(cell, f"number-{what}-spanned") for what in ("rows", "columns"))
        for _time in range(_whole(cell, "number-columns-repeated")):
            yield Spanning(words, rows, columns)


def _words(paragraph: etree._Element) -> str:
    pieces = []
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        if event == "start":
            pieces += [_BREAKS.get(element.tag, ""), element.text or ""]
        elif element is not paragraph:
            pieces.append(element.tail or "")
    return tidy("".join(pieces))


def _whole(element: etree._Element, name: str) -> int:
    words = element.get(f"{_TABLE}{name}", "1")
    return min(int(words), limits.ROWS) if words.isdecimal() and len(words) < 9 else 1


FORMAT = Format("odt", frozenset({".odt", ".ott"}), _recognises, _read)
