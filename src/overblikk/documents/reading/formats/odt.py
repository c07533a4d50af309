"""OpenDocument texts by their paragraphs and tables; they have no pages of their own."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from overblikk.documents.passages import PassageKind
from overblikk.documents.reading.blocks import Block
from overblikk.documents.reading.built import block_of, cells_of, whole
from overblikk.documents.reading.flow import Sheet
from overblikk.documents.reading.formats import Format, Pace
from overblikk.lib.untrusted.archives import Archive
from overblikk.lib.untrusted.xml import parsed

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _TEXT = f"{{{_OASIS}table:1.0}}", f"{{{_OASIS}text:1.0}}"
_OFFICE = f"{{{_OASIS}office:1.0}}"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_NOT_TEXT = (f"{_TEXT}tracked-changes", f"{_OFFICE}annotation")
_BREAKS = {f"{_TEXT}line-break": " ", f"{_TEXT}tab": " ", f"{_TEXT}s": " "}


def _read(path: Path, _pace: Pace) -> Iterator[Sheet]:
    with Archive(path) as archive:
        archive.look_through()
        root = parsed(archive.read("content.xml"))
    _without(root, *_NOT_TEXT)
    notes = [_words(body) for body in root.iter(f"{_TEXT}note-body")]
    _without(root, f"{_TEXT}note")
    text = root.find(f"{_OFFICE}body/{_OFFICE}text")
    blocks = _blocks(root if text is None else text)
    sheet = whole([*blocks, *(block_of(words, PassageKind.FOOTNOTE) for words in notes)])
    sheet.problems.append("no_pages")
    yield sheet


def _without(root: etree._Element, *tags: str) -> None:
    for unwanted in list(root.iter(*tags)):
        tail, unwanted.tail = unwanted.tail, None
        unwanted.clear()
        unwanted.tail = tail


def _blocks(root: etree._Element) -> Iterator[Block | None]:
    for element in root.iter(*_PARAGRAPHS, f"{_TABLE}table"):
        if next(element.iterancestors(f"{_TABLE}table", *_PARAGRAPHS), None) is not None:
            continue
        if element.tag == f"{_TABLE}table":
            yield from cells_of(_rows(element))
        elif element.tag == f"{_TEXT}h":
            level = element.get(f"{_TEXT}outline-level", "1")
            depth = int(level) if level.isdecimal() and len(level) < 3 else 1
            yield block_of(_words(element), PassageKind.HEADING, level=depth)
        else:
            is_item = next(element.iterancestors(f"{_TEXT}list-item"), None) is not None
            kind = PassageKind.LIST_ITEM if is_item else PassageKind.SENTENCE
            yield block_of(_words(element), kind)


def _rows(table: etree._Element) -> Iterator[list[str]]:
    for row in table.iter(f"{_TABLE}table-row"):
        if next(row.iterancestors(f"{_TABLE}table")) is table:
            cells = row.iterchildren(f"{_TABLE}table-cell")
            yield [" ".join(_words(one) for one in cell.iter(*_PARAGRAPHS)) for cell in cells]


def _words(paragraph: etree._Element) -> str:
    pieces = []
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        if event == "start":
            pieces += [_BREAKS.get(element.tag, ""), element.text or ""]
        elif element is not paragraph:
            pieces.append(element.tail or "")
    return "".join(pieces)


FORMAT = Format("odt", frozenset({"odt"}), frozenset({".odt", ".ott"}), _read)
