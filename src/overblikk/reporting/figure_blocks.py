"""A figure as it stands in a report: sentences, a chart, and a table of its lines."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from overblikk.insight.counted import Row
from overblikk.insight.drawing import svg
from overblikk.insight.measuring import Measured
from overblikk.insight.words import in_words
from overblikk.reporting.document import Block, Paragraph, Picture, Section, Table
from overblikk.reporting.edition import Edition
from overblikk.reporting.figure_words import in_sentences
from overblikk.reporting.number_words import number

# A table of more lines has the longest of them, and says so.
MOST_LINES = 40


def figure_section(edition: Edition, key: str) -> Section:
    """The figure under its own heading."""
    told = edition.measured(key)
    return Section(f"figure-{key}", str(told.figure.title), tuple(_blocks(told)))


def _blocks(told: Measured) -> Iterator[Block]:
    yield Paragraph(in_sentences(told))
    rows = told.counted.rows
    if not rows:
        return
    yield Picture(str(told.figure.title), in_sentences(told), svg(told))
    shown = _shown(rows)
    yield _table(told, shown)
    if left := len(rows) - len(shown):
        sentence = _("Tabellen har de %(shown)s største av %(all)s linjer.")
        yield Paragraph(sentence % {"shown": number(len(shown)), "all": number(len(shown) + left)})


def _shown(rows: Sequence[Row]) -> list[Row]:
    """The lines of the table, in the figure's own order; of many the longest."""
    longest = sorted(rows, key=lambda row: -row.value)[:MOST_LINES]
    kept = {row.id for row in longest}
    return [row for row in rows if row.id in kept]


def _table(told: Measured, rows: Sequence[Row]) -> Table:
    head = [_("Verdi"), str(told.figure.unit)]
    cells = [[row.label, number(row.value)] for row in rows]
    if told.figure.is_share:
        head.append(_("Andel av dem der det er oppgitt"))
        cells = [[*line, in_words(told, row.value)] for line, row in zip(cells, rows, strict=True)]
    numeric = frozenset(range(1, len(head)))
    return Table(str(told.figure.title), head, cells, numeric)
