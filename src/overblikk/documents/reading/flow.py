"""Blocks made into passages, page by page, with sentences that go on over to the next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.passages import Box, Passage, PassageKind
from overblikk.documents.reading.blocks import Block
from overblikk.documents.reading.continuing import continuations, with_joined_columns
from overblikk.documents.reading.headings import Headings
from overblikk.documents.reading.hyphens import joined, with_line_ends
from overblikk.documents.reading.languages import language_of
from overblikk.documents.reading.leads import lead_of, without_bullet
from overblikk.documents.reading.lines import Line
from overblikk.documents.reading.sentences import sentences_in

# A cell with more is taken by its sentences.
_LONG_CELL = 400


@dataclass(slots=True)
class Sheet:
    """A page's blocks in reading order; `number` is None where the file has no pages."""

    number: int | None
    blocks: list[Block]
    label: str = ""
    outcome: Outcome = Outcome.TEXT
    problems: list[str] = field(default_factory=list)
    width: float = 0.0
    height: float = 0.0


def pages_of(sheets: Iterable[Sheet]) -> Iterator[PageRead]:
    """The pages, each when the one after has been seen."""
    flow = _Flow()
    before: _Page | None = None
    for sheet in sheets:
        page = _Page(sheet, flow.headings)
        if before:
            _carry_over(before, page)
            yield flow.finish(before)
        before = page
    if before:
        yield flow.finish(before)


@dataclass(slots=True)
class _Piece:
    """A line in the text of its block: where it begins there, and the page that it is on."""

    start: int
    line: Line
    page: int


@dataclass(slots=True)
class _Text:
    """The text of a block, its lines, and the parts of it that are passages."""

    words: str
    pieces: list[_Piece]
    spans: list[tuple[int, int]]


class _Page:
    """A page whose blocks are known, and which may still get its end from the next."""

    def __init__(self, sheet: Sheet, headings: Headings) -> None:
        headings.look_at(sheet.blocks)
        self.sheet = sheet
        # Without pages there are no columns for a paragraph to be parted by.
        has_places = sheet.number is not None
        self.blocks = with_joined_columns(sheet.blocks) if has_places else sheet.blocks
        self.own = [with_line_ends([line.text for line in b.lines]) for b in self.blocks]
        self.texts = [
            _text(block, own, _pieces(block.lines, sheet.number, 0))
            for block, own in zip(self.blocks, self.own, strict=True)
        ]


def _text(block: Block, words: str, pieces: list[_Piece]) -> _Text:
    is_whole = block.kind is PassageKind.HEADING or (
        block.kind is PassageKind.CELL and len(words) <= _LONG_CELL
    )
    return _Text(words, pieces, [(0, len(words))] if is_whole else sentences_in(words))


def _pieces(lines: list[Line], page: int | None, start: int) -> list[_Piece]:
    pieces = []
    if page is not None:
        for line in lines:
            pieces.append(_Piece(start, line, page))
            start += len(line.text) + 1
    return pieces


def _carry_over(before: _Page, page: _Page) -> None:
    """Give what breaks off at the end of a page what it goes on with on the next."""
    for of, block in continuations(before.blocks, page.blocks):
        where = next(n for n, one in enumerate(before.blocks) if one is of)
        at = next(n for n, one in enumerate(page.blocks) if one is block)
        _join(before, where, page, at)


def _join(before: _Page, where: int, page: _Page, at: int) -> None:
    first, more = before.texts[where], page.texts[at]
    words = with_line_ends([first.words, more.words])
    moved = len(words) - len(more.words)
    pieces = first.pieces + _pieces(page.blocks[at].lines, page.sheet.number, moved)
    whole = _text(before.blocks[where], words, pieces)
    whole.spans = [span for span in whole.spans if span[0] < moved]
    taken = whole.spans[-1][1] - moved
    before.texts[where] = whole
    more.spans = [span for span in sentences_in(more.words) if span[0] >= taken]


class _Flow:
    """Numbers the passages of a document through its pages."""

    def __init__(self) -> None:
        self.headings = Headings()
        self._number = 0

    def finish(self, page: _Page) -> PageRead:
        """The page with its passages."""
        sheet = page.sheet
        text, joins = joined("\n".join(page.own))
        language = language_of(text)
        passages = tuple(self._passages(page, language))
        return PageRead(
            sheet.number,
            sheet.label,
            sheet.outcome,
            language,
            text,
            tuple(joins),
            passages,
            tuple(sheet.problems),
            sheet.width,
            sheet.height,
        )

    def _passages(self, page: _Page, language: str) -> Iterator[Passage]:
        for block, text in zip(page.blocks, page.texts, strict=True):
            path = self.headings.path
            if block.kind is PassageKind.HEADING:
                path = self.headings.enter(block, joined(text.words)[0])
            elif block.column_heading:
                path = (*path, block.column_heading)
            for span in text.spans:
                yield self._passage(page, block, text, span, path, language)

    def _passage(
        self,
        page: _Page,
        block: Block,
        text: _Text,
        span: tuple[int, int],
        path: tuple[str, ...],
        language: str,
    ) -> Passage:
        start, end = without_bullet(text.words, span)
        boxes = _boxes(text.pieces, start, end)
        self._number += 1
        return Passage(
            self._number,
            block.kind,
            text.words[start:end],
            boxes[0].page if boxes else page.sheet.number,
            boxes[-1].page if boxes else page.sheet.number,
            path,
            "" if block.kind is PassageKind.HEADING else lead_of(block, text.words, span),
            language,
            boxes,
        )


def _boxes(pieces: list[_Piece], start: int, end: int) -> tuple[Box, ...]:
    boxes = []
    for piece in pieces:
        line, begins, ends = piece.line, start - piece.start, end - piece.start
        length = len(line.text)
        if begins >= length:
            continue
        if ends <= 0:
            break
        if begins <= 0 and ends >= length:
            left, right = line.left, line.right
        else:
            left, right = line.side_at(max(0, begins), min(length, ends))
        boxes.append(Box(piece.page, left, line.top, right, line.bottom))
    return tuple(boxes)
