"""A figure as it stands in a report: sentences, a chart, and a table of its lines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from overblikk.insight.counted import Row, Shape
from overblikk.insight.drawing import svg
from overblikk.insight.measuring import Measured
from overblikk.insight.words import in_words
from overblikk.reporting.document import Block, Paragraph, Picture, Section, Table
from overblikk.reporting.edition import Edition
from overblikk.reporting.figure_words import in_sentences
from overblikk.reporting.number_words import number

# A table of more lines has the longest of them, and so has a chart, which fills half a page at
# most; both say so. Columns stand beside each other.
MOST_LINES, MOST_BARS, MOST_COLUMNS = 40, 12, 30


def figure_section(edition: Edition, key: str) -> Section:
    """The figure under its own heading."""
    told = edition.measured(key)
    return Section(f"figure-{key}", str(told.figure.title), tuple(_blocks(told)))


def _blocks(told: Measured) -> Iterator[Block]:
    yield Paragraph(in_sentences(told))
    rows = told.counted.rows
    if not rows:
        return
    most = MOST_COLUMNS if told.figure.shape is Shape.COLUMNS else MOST_BARS
    drawn = _longest(rows, most)
    shown = _longest(rows, MOST_LINES)
    if len(drawn) < len(rows):
        yield Paragraph(_how_many_shown(len(drawn), len(shown), len(rows)))
    of_these = replace(told, counted=replace(told.counted, rows=drawn))
    yield Picture(str(told.figure.title), in_sentences(told), svg(of_these))
    yield _table(told, shown)


def _longest(rows: Sequence[Row], most: int) -> list[Row]:
    """The lines in the figure's own order; of more, those that count most."""
    kept = {row.id for row in sorted(rows, key=lambda row: -row.value)[:most]}
    return [row for row in rows if row.id in kept]


def _how_many_shown(drawn: int, shown: int, of: int) -> str:
    told = {"drawn": number(drawn), "shown": number(shown), "all": number(of)}
    if shown == of:
        return _("Figuren har de %(drawn)s største av %(all)s linjer, tabellen har alle.") % told
    sentence = _(
        "Figuren har de %(drawn)s største av %(all)s linjer, tabellen de %(shown)s største."
    )
    return sentence % told


def _table(told: Measured, rows: Sequence[Row]) -> Table:
    head = [_("Verdi"), str(told.figure.unit)]
    cells = [[row.label, number(row.value)] for row in rows]
    if told.figure.is_share:
        head.append(_("Andel av dem der det er oppgitt"))
        cells = [[*line, in_words(told, row.value)] for line, row in zip(cells, rows, strict=True)]
    numeric = frozenset(range(1, len(head)))
    return Table(str(told.figure.title), head, cells, numeric)
