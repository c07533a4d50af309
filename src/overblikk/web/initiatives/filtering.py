"""From a list's address to its rows: the words searched for, the filters, the order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from django.http import QueryDict
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.registry import queries
from overblikk.registry.facets import Facet
from overblikk.registry.fields import Group, fields
from overblikk.registry.filtering import FilterNotUnderstood, filtered
from overblikk.registry.lexicon import Lexicon

# What an address may hold besides filters; `side` and `per` are the page and the past day.
SEARCH, SORT = "q", "sort"
NOT_FILTERS = {SEARCH, SORT, "side", "per"}
# Stands for "has no value", since an empty parameter is what a form sends for a field left alone.
NO_VALUE = "-"


@dataclass
class Found:
    """The rows that the address asks for, and what of it was not understood."""

    rows: queries.Rows
    filters: list[tuple[str, str]]
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class InForce:
    """A filter in force, in words, and the query of the list without it."""

    label: str
    words: str
    without: str


def without_blanks(query: QueryDict) -> QueryDict:
    """The query with what was left blank taken out, and nothing that no text can hold."""
    clean = QueryDict(mutable=True)
    for key, values in query.lists():
        texts = [text for value in values if (text := value.replace("\0", "").strip())]
        if texts:
            clean.setlist(key, texts)
    return clean


def find(query: QueryDict, viewer: Viewer, *, on: date) -> Found:
    """The rows; none where a filter is not understood, rather than more than was asked for."""
    rows = queries.search(queries.initiatives(viewer), query.get(SEARCH, ""), viewer)
    found = Found(queries.order_by(rows, query.get(SORT, "")), list(_filters(query)))
    lexicon = Lexicon.load(on=on, viewer=viewer) if found.filters else None
    for key, words in found.filters:
        asked = "" if words == NO_VALUE else words
        try:
            found.rows = filtered(found.rows, key, asked, lexicon)  # type: ignore[arg-type]
        except FilterNotUnderstood as error:
            found.problems.append(error.message)
    if found.problems:
        found.rows = found.rows.none()
    return found


def _filters(query: QueryDict) -> Iterator[tuple[str, str]]:
    for key, values in query.lists():
        if key not in NOT_FILTERS:
            for value in values:
                yield key, str(value)


@dataclass(frozen=True)
class Filter:
    """A filter as the page shows it, with what is chosen or typed."""

    facet: Facet
    chosen: str


@dataclass(frozen=True)
class FilterGroup:
    """Filters that stand under one heading; `is_used` says that one of them narrows the list."""

    group: Group | None
    filters: list[Filter]

    @property
    def is_used(self) -> bool:
        """Whether something is chosen in one of the filters."""
        return any(one.chosen for one in self.filters)


def grouped(query: QueryDict, facets: Sequence[Facet]) -> list[FilterGroup]:
    """The filters as the page shows them, each group with its heading."""
    return [
        FilterGroup(group, [Filter(facet, query.get(facet.key, "")) for facet in of_group])
        for group, of_group in groupby(facets, key=lambda facet: facet.group)
    ]


def in_force(query: QueryDict, facets: Sequence[Facet]) -> list[InForce]:
    """What narrows the list, each with the way to be rid of it."""
    told = [InForce(_("Søk"), q, _without(query, SEARCH, q))] if (q := query.get(SEARCH)) else []
    # One may also ask by a field that has ended, though no filter is shown.
    labels = {key: str(field.label) for key, field in fields().items()}
    labels |= {facet.key: facet.label for facet in facets}
    words_of = {(facet.key, one.value): one.label for facet in facets for one in facet.choices}
    for key, words in _filters(query):
        without = _without(query, key, words)
        in_words = _("uten verdi") if words == NO_VALUE else words_of.get((key, words), words)
        told.append(InForce(labels.get(key, key), in_words, without))
    return told


def _without(query: QueryDict, key: str, words: str) -> str:
    left = query.copy()
    left.setlist(key, [value for value in left.getlist(key) if value != words])
    left.pop("side", None)
    return f"?{left.urlencode()}"
