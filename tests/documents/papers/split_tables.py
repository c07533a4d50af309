"""Tables whose rows are split over pages, with the page of every sentence known."""

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.documents.papers.typeset import Paper, broken

_LEFTS, _WIDTHS = (60.0, 200.0, 410.0), (120.0, 190.0, 120.0)
_TOP, _BOTTOM, _LEADING, _PAD = 760.0, 75.0, 12.5, 5.0
_HEADINGS = ("Tiltak", "Beskrivelse", "Ansvar")


def split_table(rows: list[tuple[list[str], list[str], list[str]]]) -> Paper:
    """Rows of cells with sentences; a row that a page has no room for goes on on the next."""
    content = BytesIO()
    canvas = Canvas(content, pagesize=A4, invariant=True)
    table = _Table(canvas)
    for row in rows:
        table.add(row)
    canvas.showPage()
    canvas.save()
    return Paper(content.getvalue(), table.sentences, table.page)


class _Table:
    """Draws rows cell by cell, as typesetters do."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.page = 0
        self.sentences: list[tuple[str, int, int]] = []
        self._begin()

    def _begin(self) -> None:
        self.page += 1
        self._canvas.setFont("Times-Bold", 10)
        for left, words in zip(_LEFTS, _HEADINGS, strict=True):
            self._canvas.drawString(left, _TOP + 18, words)
        self._canvas.setFont("Times-Roman", 10)
        self._height = _TOP

    def add(self, row: tuple[list[str], list[str], list[str]]) -> None:
        """Draw a row, with as many page breaks as it needs."""
        cells = [list(broken(texts, 0, w)) for texts, w in zip(row, _WIDTHS, strict=True)]
        stands: dict[tuple[int, int], list[int]] = {}
        while any(cells):
            room = int((self._height - _BOTTOM) // _LEADING)
            if room < 1:
                self._canvas.showPage()
                self._begin()
                continue
            parts = [cell[:room] for cell in cells]
            cells = [cell[room:] for cell in cells]
            for column, lines in enumerate(parts):
                for at, line in enumerate(lines):
                    height = self._height - at * _LEADING
                    self._canvas.drawString(_LEFTS[column], height, line.text)
                    for sentence in line.sentences:
                        stands.setdefault((column, sentence), []).append(self.page)
            self._height -= max(map(len, parts)) * _LEADING + _PAD
        for (column, sentence), pages in stands.items():
            self.sentences.append((row[column][sentence], pages[0], pages[-1]))
