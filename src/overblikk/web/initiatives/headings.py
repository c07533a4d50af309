"""The headings of the list's columns, and which columns were chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from overblikk.registry.columns import NAME, USUAL, Column
from overblikk.web.initiatives.address import COLUMNS, OPEN, SORT

# Stands among what is open where the columns are chosen.
CHOOSING = "kolonner"


@dataclass(frozen=True)
class Heading:
    """A column's heading: how the list is sorted by it now, and the order its button asks for."""

    label: str
    now: str
    order: str


def chosen_columns(query: QueryDict, offered: Mapping[str, Column]) -> list[Column]:
    """The columns that the address names, the name first; the usual ones where it names none."""
    asked = query.getlist(COLUMNS) or USUAL
    return [offered[NAME], *(offered[key] for key in asked if key in offered and key != NAME)]


@dataclass(frozen=True)
class Offered:
    """A column that may be chosen, and whether it is."""

    column: Column
    is_chosen: bool


def offered_columns(
    query: QueryDict, chosen: Sequence[Column], every: Mapping[str, Column]
) -> list[Offered]:
    """The columns to choose from, where the address asks to see them; the name always stands."""
    if CHOOSING not in query.getlist(OPEN):
        return []
    keys = {column.key for column in chosen}
    return [Offered(one, one.key in keys) for one in every.values() if one.key != NAME]


def heading(column: Column, query: QueryDict) -> Heading:
    """The heading of the column, in the list that the address asks for."""
    chosen = query.get(SORT, NAME)
    now = {column.key: "ascending", f"-{column.key}": "descending"}.get(chosen, "none")
    order = f"-{column.order}" if now == "ascending" else column.order
    return Heading(column.label, now, order)
