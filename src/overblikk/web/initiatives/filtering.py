"""From a list's address to its rows: the words searched for, the filters, the order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.registry import queries
from overblikk.registry.facets import Choice
from overblikk.registry.fields import fields
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


def in_force(query: QueryDict, choices: dict[str, list[Choice]]) -> list[InForce]:
    """What narrows the list, each with the way to be rid of it."""
    told = [InForce(_("Søk"), q, _without(query, SEARCH, q))] if (q := query.get(SEARCH)) else []
    labels = _labels()
    for key, words in _filters(query):
        without = _without(query, key, words)
        told.append(InForce(labels.get(key, key), _in_words(key, words, choices), without))
    return told


def _labels() -> dict[str, str]:
    """What each filter is called."""
    of_fields = {key: str(field.label) for key, field in fields().items()}
    return {**of_fields, "sector": _("Sektor"), "published": _("Publisert")}


def _in_words(key: str, words: str, choices: dict[str, list[Choice]]) -> str:
    if words == NO_VALUE:
        return _("uten verdi")
    answers = [Choice("yes", _("ja")), Choice("no", _("nei"))]
    known = {choice.value: choice.label for choice in choices.get(key, answers)}
    return known.get(words, words)


def _without(query: QueryDict, key: str, words: str) -> str:
    left = query.copy()
    left.setlist(key, [value for value in left.getlist(key) if value != words])
    left.pop("side", None)
    return f"?{left.urlencode()}"
