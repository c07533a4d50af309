"""A small typesetter over ReportLab, so that the page of every sentence is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO

from pyphen import Pyphen
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

_WIDTH, _HEIGHT = A4
_TOP, _BOTTOM, _SIDE, _GUTTER = 780.0, 70.0, 60.0, 22.0
_FONT, _BOLD, _SIZE, _LEADING = "Times-Roman", "Times-Bold", 10.0, 12.5
_HYPHENS = Pyphen(lang="nb_NO")

Paragraphs = Iterable[list[str]]


@dataclass
class Paper:
    """A document: its bytes, and each sentence with the first and last page that it stands on."""

    content: bytes
    sentences: list[tuple[str, int, int]]
    pages: int


@dataclass
class _Line:
    text: str
    sentences: list[int]


@dataclass
class _Page:
    columns: list[list[tuple[float, _Line]]] = field(default_factory=list)


def one_column(paragraphs: Paragraphs) -> Paper:
    """Running text over the whole width, with running header and footer."""
    return _typeset(paragraphs, columns=1, interleaved=False)


def two_columns(paragraphs: Paragraphs) -> Paper:
    """Two columns, drawn one after the other."""
    return _typeset(paragraphs, columns=2, interleaved=False)


def interleaved(paragraphs: Paragraphs) -> Paper:
    """Two columns, drawn line by line across the page."""
    return _typeset(paragraphs, columns=2, interleaved=True)


def _typeset(paragraphs: Paragraphs, *, columns: int, interleaved: bool) -> Paper:
    width = (_WIDTH - 2 * _SIDE - (columns - 1) * _GUTTER) / columns
    texts: list[str] = []
    pages: list[_Page] = []
    height = 0.0
    for sentences in paragraphs:
        first = len(texts)
        texts += sentences
        for line in _broken(sentences, first, width):
            if not pages or height < _BOTTOM:
                if not pages or len(pages[-1].columns) == columns:
                    pages.append(_Page())
                pages[-1].columns.append([])
                height = _TOP
            pages[-1].columns[-1].append((height, line))
            height -= _LEADING
        height -= 6
    return Paper(_drawn(pages, width, interleaved), _where(texts, pages), len(pages))


def _broken(sentences: list[str], first: int, width: float) -> Iterator[_Line]:
    """The lines of a paragraph, with words broken at their ends."""
    words = [(word, first + n) for n, text in enumerate(sentences) for word in text.split(" ")]
    line: list[str] = []
    numbers: list[int] = []
    for word, number in words:
        rest = word
        while rest:
            piece, left = _fitting(" ".join(line), rest, width)
            if piece:
                line.append(piece)
                numbers.append(number)
            if left:
                yield _Line(" ".join(line), numbers)
                line, numbers = [], []
            rest = left
    if line:
        yield _Line(" ".join(line), numbers)


def _fitting(line: str, word: str, width: float) -> tuple[str, str]:
    """As much of the word as the line has room for, and what is left of it."""
    before = f"{line} " if line else ""
    if stringWidth(before + word, _FONT, _SIZE) <= width:
        return word, ""
    if not word.isalpha():
        return "", word
    for start, end in _HYPHENS.iterate(word):
        if stringWidth(f"{before}{start}-", _FONT, _SIZE) <= width:
            return f"{start}-", end
    return "", word


def _where(texts: list[str], pages: list[_Page]) -> list[tuple[str, int, int]]:
    stands: dict[int, list[int]] = {}
    for number, page in enumerate(pages, start=1):
        for column in page.columns:
            for _height, line in column:
                for sentence in line.sentences:
                    stands.setdefault(sentence, []).append(number)
    return [(text, stands[n][0], stands[n][-1]) for n, text in enumerate(texts)]


def _drawn(pages: list[_Page], width: float, interleaved: bool) -> bytes:
    content = BytesIO()
    canvas = Canvas(content, pagesize=A4, invariant=True)
    for number, page in enumerate(pages, start=1):
        canvas.setFont(_FONT, 8)
        canvas.drawString(_SIDE, 810, "Digitaliseringsplan for prøveetaten")
        canvas.drawCentredString(_WIDTH / 2, 40, f"Side {number + 4}")
        canvas.setFont(_FONT, _SIZE)
        for left, height, line in _order(page, width, interleaved):
            canvas.drawString(left, height, line.text)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def _order(page: _Page, width: float, interleaved: bool) -> list[tuple[float, float, _Line]]:
    drawn = [
        (_SIDE + at * (width + _GUTTER), height, line)
        for at, column in enumerate(page.columns)
        for height, line in column
    ]
    return sorted(drawn, key=lambda one: (-one[1], one[0])) if interleaved else drawn
