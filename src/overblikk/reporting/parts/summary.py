"""The summary: the headline numbers in sentences."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.reporting.document import Block, Paragraph, Section, Table
from overblikk.reporting.edition import Edition
from overblikk.reporting.headline_words import NONE, PARAGRAPHS, Sentence
from overblikk.reporting.number_words import number, per_cent
from overblikk.reporting.part import Part

HEADLINES = "headlines"


def _write(edition: Edition) -> Section:
    return Section("summary", _("Sammendrag"), tuple(_blocks(edition)))


def _blocks(edition: Edition) -> Iterator[Block]:
    told = edition.measured(HEADLINES)
    counts = {row.id: row.value for row in told.counted.rows}
    for sentences in PARAGRAPHS:
        said = [
            _sentence(id_, say, counts[id_], told.counted.base)
            for id_, say in sentences.items()
            if id_ in counts
        ]
        yield Paragraph(" ".join(said))
    rows = [[row.label, number(row.value)] for row in told.counted.rows]
    title = str(told.figure.title)
    yield Table(title, [title, _("Antall")], rows, frozenset({1}))


def _sentence(id_: str, say: Sentence, value: int, base: int) -> str:
    if not value:
        return str(NONE[id_])
    return say(value) % {"n": number(value), "share": per_cent(value, base)}


PARTS = [Part("summary", gettext_lazy("Sammendrag"), 100, _write)]
