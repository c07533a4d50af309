"""Word documents by their paragraphs and tables; they have no pages of their own."""

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

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_BREAKS = {f"{_W}br": " ", f"{_W}cr": " ", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
# What older programs are given in place of a text box, which then stands twice.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOST_BASES = 20


def _read(path: Path, _pace: Pace) -> Iterator[Sheet]:
    with Archive(path) as archive:
        archive.look_through()
        root = _part(archive, "word/document.xml")
        styles = _levels(_part(archive, "word/styles.xml"))
        notes = _part(archive, "word/footnotes.xml")
    sheet = whole([*_blocks(root, styles), *_notes(notes)])
    sheet.problems.append("no_pages")
    yield sheet


def _part(archive: Archive, name: str) -> etree._Element:
    if name not in archive.entries and name != "word/document.xml":
        return etree.Element("none")
    root = parsed(archive.read(name).replace(_STRICT, _W[1:-1].encode()))
    for unwanted in list(root.iter(_FALLBACK)):
        unwanted.getparent().remove(unwanted)
    return root


def _levels(styles: etree._Element) -> dict[str, int]:
    """How deep a heading each style makes, from 1."""
    found = {style.get(f"{_W}styleId", ""): style for style in styles.iter(f"{_W}style")}
    levels = {}
    for name in found:
        base: str | None = name
        for _step in range(_MOST_BASES):
            style = found.get(base or "")
            if style is None:
                break
            level = _value(style, "pPr", "outlineLvl")
            if level is not None and level.isdecimal() and int(level) < 9:
                levels[name] = int(level) + 1
                break
            base = _value(style, "basedOn")
    return levels


def _value(element: etree._Element, *path: str) -> str | None:
    found = element.find("/".join(f"{_W}{name}" for name in path))
    value: str | None = None if found is None else found.get(f"{_W}val")
    return value


def _blocks(root: etree._Element, levels: dict[str, int]) -> Iterator[Block | None]:
    inside = 0
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=(f"{_W}p", f"{_W}tbl")):
        is_table = element.tag == f"{_W}tbl"
        if event == "start" and not inside:
            if is_table:
                yield from cells_of(_rows(element))
            else:
                yield _paragraph(element, levels)
        if is_table:
            inside += 1 if event == "start" else -1


def _paragraph(paragraph: etree._Element, levels: dict[str, int]) -> Block | None:
    outline = _value(paragraph, "pPr", "outlineLvl")
    level = levels.get(_value(paragraph, "pPr", "pStyle") or "", 0)
    if outline is not None and outline.isdecimal() and int(outline) < 9:
        level = int(outline) + 1
    is_item = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    kind = PassageKind.LIST_ITEM if is_item else PassageKind.SENTENCE
    if level:
        kind = PassageKind.HEADING
    return block_of(_words(paragraph), kind, level=level, bold=_bold(paragraph))


def _bold(paragraph: etree._Element) -> str:
    bold = ""
    for run in paragraph.iterchildren(f"{_W}r"):
        mark = run.find(f"{_W}rPr/{_W}b")
        if mark is None or mark.get(f"{_W}val", "1") in ("0", "false"):
            break
        bold += _words(run)
    return bold


def _rows(table: etree._Element) -> Iterator[list[str]]:
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is table:
            cells = (c for c in row.iter(f"{_W}tc") if next(c.iterancestors(f"{_W}tr")) is row)
            yield [" ".join(_words(one) for one in cell.iter(f"{_W}p")) for cell in cells]


def _notes(notes: etree._Element) -> Iterator[Block | None]:
    for note in notes.iter(f"{_W}footnote"):
        words = " ".join(_words(one) for one in note.iter(f"{_W}p"))
        yield block_of(words, PassageKind.FOOTNOTE)


def _words(element: etree._Element) -> str:
    """The words of a paragraph or run, without those of a text box that hangs in it."""
    pieces = []
    for piece in element.iter(f"{_W}t", *_BREAKS):
        if element.tag != f"{_W}p" or next(piece.iterancestors(f"{_W}p")) is element:
            pieces.append(piece.text or "" if piece.tag == f"{_W}t" else _BREAKS[piece.tag])
    return "".join(pieces)


FORMAT = Format("docx", frozenset({"docx"}), frozenset({".docx", ".docm", ".dotx"}), _read)
