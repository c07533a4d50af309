"""A figure of overviews as they stood, beside each other, and what in it cannot be compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.accounts.viewer import Viewer
from overblikk.insight.collections import Collection, Elsewhere, count
from overblikk.insight.counted import Figure
from overblikk.insight.measuring import Measured
from overblikk.registry.fields import fields
from overblikk.vocabulary.models.concept import Relation

# So many of an overview's words are told of, the commonest first; the rest are counted.
MOST = 20
# What is said of words that are not the register's own, by how they map to a concept.
_SENTENCES = {
    "": gettext_lazy("%(where)s svarer ikke til noe i registeret for «%(field)s»."),
    Relation.EXACT: gettext_lazy("%(where)s er det samme som «%(concept)s»."),
    Relation.CLOSE: gettext_lazy(
        "%(where)s er nesten det samme som «%(concept)s», og er regnet med der."
    ),
    Relation.BROAD: gettext_lazy(
        "%(where)s er videre enn «%(concept)s», og er ikke regnet med der."
    ),
    Relation.NARROW: gettext_lazy(
        "%(where)s er snevrere enn «%(concept)s», og er ikke regnet med der."
    ),
    Relation.RELATED: gettext_lazy(
        "%(where)s er bare beslektet med «%(concept)s», og er ikke regnet med der."
    ),
}


@dataclass(frozen=True)
class Line:
    """A line of the figure with its number in each of the overviews."""

    id: str
    label: str
    values: list[int]


@dataclass(frozen=True)
class Told:
    """A figure of some overviews, in the order of their days.

    `not_comparable` says, in sentences, what is not counted alike in them, or not at all.
    """

    figure: Figure
    collections: list[Collection]
    measured: list[Measured]
    not_comparable: list[str]

    @property
    def lines(self) -> list[Line]:
        """The lines in the order of the last, then those that only earlier ones have."""
        labels: dict[str, str] = {}
        for one in reversed(self.measured):
            for row in one.counted.rows:
                labels.setdefault(row.id, row.label)
        values = [{row.id: row.value for row in one.counted.rows} for one in self.measured]
        return [
            Line(id_, label, [of.get(id_, 0) for of in values]) for id_, label in labels.items()
        ]

    def as_json(self) -> dict[str, Any]:
        """The figure as `overblikk figures --overview` gives it."""
        return {
            "key": self.figure.key,
            "version": self.figure.version,
            "overviews": [
                {"number": one.source.number, "title": one.source.title, "as_of": str(one.day)}
                for one in self.collections
            ],
            "base": [one.counted.base for one in self.measured],
            "unknown": [one.counted.unknown for one in self.measured],
            "rows": [{"label": r.label, "id": r.id, "values": r.values} for r in self.lines],
            "not_comparable": self.not_comparable,
        }


class NotOfRows(ValueError):
    """The figure counts more of the register than what initiatives hold."""

    def __init__(self, figure: Figure) -> None:
        super().__init__(
            _("«%(title)s» regnes av mer enn det som står i radene i en oversikt.")
            % {"title": figure.title}
        )


def tell(figure: Figure, collections: Sequence[Collection], viewer: Viewer) -> Told:
    """The figure of each of the overviews. Raises NotOfRows."""
    if not figure.counts_values:
        raise NotOfRows(figure)
    in_order = sorted(collections, key=lambda one: (one.day, one.source.number))
    counted = [count(figure, one, viewer) for one in in_order]
    asked: set[str] = set().union(*(of for _measured, of in counted))
    remarks = [said for one in in_order for said in _remarks(one, asked)]
    return Told(figure, in_order, [measured for measured, _of in counted], remarks)


def _remarks(of: Collection, asked: set[str]) -> Iterator[str]:
    known = fields()
    for key in sorted(asked & known.keys() - of.told):
        yield _("«%(title)s» sier ingenting om «%(field)s».") % {
            "title": of.source.title,
            "field": known[key].label,
        }
    others = [one for one in of.elsewhere if one.field in asked]
    for one in others[:MOST]:
        yield _in_words(of, one)
    if (more := len(others) - MOST) > 0:
        yield _("«%(title)s» har %(n)s ord til som ikke er registerets.") % {
            "title": of.source.title,
            "n": localize(more),
        }


def _in_words(of: Collection, one: Elsewhere) -> str:
    where = _("«%(words)s» (%(n)s i «%(title)s»)") % {
        "words": one.words,
        "n": localize(one.rows),
        "title": of.source.title,
    }
    told = {"where": where, "concept": one.concept, "field": fields()[one.field].label}
    return _SENTENCES[one.relation] % told
