"""The headings of the list's columns, and which columns were chosen."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from overblikk.registry.columns import NAME, USUAL, Column
from overblikk.web.initiatives.address import COLUMNS, SORT


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


def heading(column: Column, query: QueryDict) -> Heading:
    """The heading of the column, in the list that the address asks for."""
    chosen = query.get(SORT, NAME)
    now = {column.key: "ascending", f"-{column.key}": "descending"}.get(chosen, "none")
    order = f"-{column.order}" if now == "ascending" else column.order
    return Heading(column.label, now, order)
