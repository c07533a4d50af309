"""The pages that are asked for, each as an address of ours and of Datasette's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random
from urllib.parse import urlencode

from bench import flat
from overblikk.accounts.viewer import EVERYONE
from overblikk.registry.facets import Facet, facets, is_chosen_from
from overblikk.registry.holdings import holdings

LIST = "/tiltak/"
# Filters whose values are written alike in both; every value of each is asked for.
FILTERS = ("status", "phase", "size", "ai", "organising")
# Of ours and of Datasette's; a minus turns an order around.
SORTS = {
    "name": "name",
    "responsible_organisation": "responsible_organisation",
    "start": "start",
    "end": "end",
    "status": "status",
    "changed": "changed_at",
}
# What our list shows where nobody has chosen; Datasette adds the number.
COLUMNS = ("name", "responsible_organisation", "status", "start", "end", "changed_at")
ROWS = "50"
THREE = ("phase", "sector", "size")
# What Datasette counts in place of what our filter counts, where it is not a column of its own.
COUNTED_AS = {"start": "start_year", "end": "end_year"}
COUNTED_AS_MANY = {"amounts": "amount_kinds", "effects": "effect_directions"}
NOT_IN_A_COLUMN = ("freshness",)


@dataclass(frozen=True)
class Question:
    """The same question to both, as paths."""

    ours: str
    theirs: str


def three_facets(file: Path, table: str) -> list[Question]:
    """Pages of the list with a filter, a sort and three facets, the others folded."""
    counted = [("_facet", key) for key in THREE]
    return _lists(file, table, [("vis", key) for key in THREE], counted)


def all_facets(file: Path, table: str) -> list[Question]:
    """Pages of the list with a filter, a sort and every facet that is counted."""
    counted = [_counted(one) for one in _counted_by_us()]
    return _lists(file, table, [("vis", "alle")], counted)


def searches(words: Sequence[str], table: str, counted: Sequence[str] = ()) -> list[Question]:
    """Pages of what is found by each of the words, Datasette's with as many facets as are named."""
    facets_ = [("_facet_array" if key == "purposes" else "_facet", key) for key in counted]
    return [
        Question(_path(LIST, [("q", word)]), _path(table, [("_search", word), *_shown(), *facets_]))
        for word in words
    ]


def _lists(file: Path, table: str, opened: list, counted: list) -> list[Question]:
    """In an order that looks like none, and is the same each time."""
    found = [
        Question(
            _path(LIST, [(key, value), ("sort", sort), *opened]),
            _path(table, [(key, value), _sorted(sort), *_shown(), *counted]),
        )
        for (key, value), sort in product(_filters(file), _sorts())
    ]
    return Random(1).sample(found, len(found))


def _filters(file: Path) -> Iterator[tuple[str, str]]:
    for key in FILTERS:
        for value in flat.values_of(file, key):
            yield key, value


def _sorts() -> Iterator[str]:
    for key in SORTS:
        yield from (key, f"-{key}")


def _sorted(sort: str) -> tuple[str, str]:
    column = SORTS[sort.removeprefix("-")]
    return ("_sort_desc" if sort.startswith("-") else "_sort"), column


def _shown() -> list[tuple[str, str]]:
    return [("_size", ROWS), *(("_col", key) for key in COLUMNS)]


def _counted_by_us() -> list[Facet]:
    offered = facets(EVERYONE, holdings())
    return [one for one in offered if is_chosen_from(one) and one.key not in NOT_IN_A_COLUMN]


def _counted(facet: Facet) -> tuple[str, str]:
    if facet.key in COUNTED_AS_MANY:
        return "_facet_array", COUNTED_AS_MANY[facet.key]
    is_many = facet.field is not None and facet.field.is_many
    return ("_facet_array" if is_many else "_facet"), COUNTED_AS.get(facet.key, facet.key)


def _path(path: str, parameters: list[tuple[str, str]]) -> str:
    return f"{path}?{urlencode(parameters)}"
