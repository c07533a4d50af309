"""Word documents: their tables, each called by the words that stand above it."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from overblikk.intake.readers.formats import Format, RawSheet
from overblikk.intake.readers.spans import Layout, Spanning
from overblikk.intake.readers.tables import table_name
from overblikk.lib.untrusted.archives import Archive
from overblikk.lib.untrusted.contents import content_kind
from overblikk.lib.untrusted.refusal import Refused
from overblikk.lib.untrusted.xml import parsed, tidy

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
_LONGEST_TITLE = 120


def _recognises(path: Path) -> bool:
    return content_kind(path) == "docx"


def _read(path: Path) -> Iterator[RawSheet]:
    with Archive(path) as archive:
        archive.look_through()
        xml = archive.read("word/document.xml").replace(_STRICT, _W[1:-1].encode())
    title, number = "", 0
    for element in _blocks(parsed(xml)):
        if element.tag == f"{_W}p":
            words = _words(element)
            title = words if 0 < len(words) <= _LONGEST_TITLE else title
        else:
            number += 1
            layout = Layout(_rows(element))
            yield RawSheet(table_name(number, title), layout.rows, merged=layout.merged)
            title = ""
    if not number:
        raise Refused("no_tables")


def _blocks(root: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables that stand in the text itself, not inside a table."""
    inside = 0
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=(f"{_W}p", f"{_W}tbl")):
        is_table = element.tag == f"{_W}tbl"
        if event == "start" and not inside:
            yield element
        if is_table:
            inside += 1 if event == "start" else -1


def _rows(table: etree._Element) -> Iterator[list[Spanning]]:
    rows = [_cells(row) for row in table.iter(f"{_W}tr") if _nearest_table(row) is table]
    for number, cells in enumerate(rows):
        yield [
            Spanning(words, _height(rows, number, column), columns)
            for column, (words, columns, merge) in cells.items()
            if merge != "continue"
        ]


def _nearest_table(element: etree._Element) -> etree._Element:
    return next(element.iterancestors(f"{_W}tbl"))


def _cells(row: etree._Element) -> dict[int, tuple[str, int, str]]:
    """By its column each cell's words, how many columns it spans, and its vertical merging."""
    column = _whole(row.find(f"{_W}trPr/{_W}gridBefore"), 0)
    cells = dict.fromkeys(range(column), ("", 1, ""))
    for cell in row.iter(f"{_W}tc"):
        if next(cell.iterancestors(f"{_W}tr")) is not row:
            continue
        columns = max(1, _whole(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1))
        merge = cell.find(f"{_W}tcPr/{_W}vMerge")
        how = "" if merge is None else merge.get(f"{_W}val", "continue")
        paragraphs = (_words(one) for one in cell.iter(f"{_W}p"))
        cells[column] = (tidy("\n".join(paragraphs)), columns, how)
        column += columns
    return cells


def _height(rows: list[dict[int, tuple[str, int, str]]], number: int, column: int) -> int:
    height = 1
    if rows[number][column][2] == "restart":
        for cells in rows[number + 1 :]:
            if cells.get(column, ("", 1, ""))[2] != "continue":
                break
            height += 1
    return height


def _words(paragraph: etree._Element) -> str:
    pieces = (
        element.text or "" if element.tag == f"{_W}t" else _BREAKS.get(element.tag, "")
        for element in paragraph.iter(f"{_W}t", *_BREAKS)
    )
    return tidy("".join(pieces))


def _whole(element: etree._Element | None, otherwise: int) -> int:
    words = "" if element is None else element.get(f"{_W}val", "")
    # Nothing spans more than a few hundred.
    return int(words) if words.isdecimal() and len(words) < 5 else otherwise


FORMAT = Format("docx", frozenset({".docx", ".docm", ".dotx"}), _recognises, _read)
