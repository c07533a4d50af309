"""The blocks of a web page."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from overblikk.documents.passages import PassageKind
from overblikk.documents.reading.blocks import Block
from overblikk.documents.reading.built import block_of, cells_of
from overblikk.lib.untrusted.refusal import Refused

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_UNSEEN = ("script", "style", "template", "noscript", "svg", "head", "nav", "iframe", "object")
_BLOCKS = frozenset((
    *_HEADINGS, "address", "article", "aside", "blockquote", "body", "br", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header",
    "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "ul",
))  # fmt: skip
_BOLD = frozenset(("b", "strong"))
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def blocks_in(html: str) -> Iterator[Block | None]:
    """Headings, paragraphs, list items and cells in order; what is not shown is left out."""
    try:
        root = document_fromstring(
            _DECLARATION.sub("", html),
            parser=HTMLParser(no_network=True, remove_comments=True, remove_pis=True),
        )
    except (etree.ParserError, ValueError) as error:
        raise Refused("empty") from error
    yield from _Walk().through(root)


class _Walk:
    """Gathers the words between the beginnings and ends of blocks."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._bold: list[str] = []
        self._is_bold = True
        self._kind, self._level = PassageKind.SENTENCE, 0

    def through(self, root: etree._Element) -> Iterator[Block | None]:
        """The blocks of the tree."""
        walk = etree.iterwalk(root, events=("start", "end"))
        depth_of_bold = 0
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if tag in _UNSEEN or tag == "table":
                    yield from self._closed()
                    if tag == "table":
                        yield from cells_of(_rows(element))
                    walk.skip_subtree()
                    continue
                if tag in _BLOCKS:
                    yield from self._closed()
                    self._opened(tag)
                depth_of_bold += tag in _BOLD
                self._add(element.text, depth_of_bold)
            else:
                if tag in _BLOCKS:
                    yield from self._closed()
                depth_of_bold -= tag in _BOLD
                self._add(element.tail, depth_of_bold)
        yield from self._closed()

    def _opened(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._kind, self._level = PassageKind.HEADING, _HEADINGS[tag]
        elif tag in ("li", "dd"):
            self._kind = PassageKind.LIST_ITEM

    def _add(self, words: str | None, depth_of_bold: int) -> None:
        if not words:
            return
        self._words.append(words)
        self._is_bold = self._is_bold and (depth_of_bold > 0 or not words.strip())
        if self._is_bold:
            self._bold.append(words)

    def _closed(self) -> Iterator[Block | None]:
        words, bold = "".join(self._words), "".join(self._bold)
        if words.strip():
            yield block_of(words, self._kind, level=self._level, bold=bold)
            self._kind, self._level = PassageKind.SENTENCE, 0
        self._words, self._bold, self._is_bold = [], [], True


def _rows(table: etree._Element) -> Iterator[list[str]]:
    for row in table.iter("tr"):
        if next(row.iterancestors("table")) is table:
            yield ["".join(cell.itertext()) for cell in row.iterchildren("td", "th")]
