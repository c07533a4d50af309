"""The tables of a web page."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from overblikk.intake.readers.formats import RawSheet
from overblikk.intake.readers.spans import Layout, Spanning
from overblikk.intake.readers.tables import table_name
from overblikk.lib.untrusted.refusal import Refused
from overblikk.lib.untrusted.xml import tidy

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ROWS = "./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr"
_UNSEEN = frozenset(("script", "style", "template", "noscript", "svg", "head"))
_BLOCKS = frozenset((*_HEADINGS, "p", "div", "li", "ul", "ol", "br", "tr", "dt", "dd", "table"))
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# Words that say nothing besides that there is a link.
_POINTS_ON = re.compile(
    r"(?:les (?:mer|meir)|se (?:her|mer)|sjå (?:her|meir)|her|lenke|lenkje|link|nettside|nettsted|"
    r"prosjektside|mer informasjon|meir informasjon|til prosjektet|read more|more)\W*",
    re.IGNORECASE,
)


def tables_of(text: str) -> Iterator[RawSheet]:
    """The tables of a page, each called by its caption or the heading above it."""
    parser = HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(_DECLARATION.sub("", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refused("no_tables") from error
    title, number = "", 0
    for element in root.iter("table", *_HEADINGS):
        if element.tag != "table":
            title = _words(element).replace("\n", " ")
        elif _holds_data(element):
            number += 1
            caption = element.find("caption")
            name = title if caption is None else _words(caption).replace("\n", " ")
            layout = Layout(_cells(row) for row in element.xpath(_ROWS))
            yield RawSheet(table_name(number, name), layout.rows, merged=layout.merged)
    if not number:
        raise Refused("no_tables")


def _holds_data(table: etree._Element) -> bool:
    """Whether the table is one itself: not one that lays out a page, nor one inside a cell."""
    return not _lays_out(table) and all(_lays_out(one) for one in table.iterancestors("table"))


def _lays_out(table: etree._Element) -> bool:
    if table.find(".//table") is None:
        return False
    rows = table.xpath(_ROWS)
    return len(rows) < 3 or max(len(row.xpath("./td | ./th")) for row in rows) < 3


def _cells(row: etree._Element) -> Iterator[Spanning]:
    for cell in row.xpath("./td | ./th"):
        words, links = _words(cell), cell.xpath(".//a[starts-with(@href, 'http')]/@href")
        if len(links) == 1 and _POINTS_ON.fullmatch(words):
            words = str(links[0])
        yield Spanning(words, _span(cell, "rowspan"), _span(cell, "colspan"))


def _span(cell: etree._Element, name: str) -> int:
    words = cell.get(name, "1").strip()
    return max(1, int(words)) if words.isdecimal() and len(words) < 7 else 1


def _words(element: etree._Element) -> str:
    pieces: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, one in walk:
        is_block = one.tag in _BLOCKS
        if event == "start" and one.tag in _UNSEEN:
            walk.skip_subtree()
        elif event == "start":
            text = one.get("alt", "") if one.tag == "img" else one.text or ""
            pieces += ["\n" if is_block else "", _flat(text)]
        else:
            tail = "" if one is element else one.tail or ""
            pieces += ["\n" if is_block else "", _flat(tail)]
    return tidy("".join(pieces))


def _flat(text: str) -> str:
    return re.sub(r"[\r\n]", " ", text)
