"""The list's address, which is all that a view of it is: searched for, chosen, shown."""

from collections.abc import Iterable

from django.http import QueryDict

from overblikk.registry.columns import USUAL
from overblikk.registry.listing import Asked
from overblikk.web.query_strings import changed

SEARCH, SORT, OPEN, COLUMNS, SHAPE = "q", "sort", "vis", "kolonner", "som"
PAGE, DAY = "side", "per"
NOT_FILTERS = {SEARCH, SORT, OPEN, COLUMNS, SHAPE, PAGE, DAY}
# The shapes that the list may have besides a table.
TIME_LINE = "tidslinje"


def without_blanks(query: QueryDict) -> QueryDict:
    """The query with what says nothing taken out: blanks, what stands twice, the usual columns."""
    clean = QueryDict(mutable=True)
    for key, values in query.lists():
        texts = [text for value in values if (text := value.replace("\0", "").strip())]
        if texts:
            clean.setlist(key, list(dict.fromkeys(texts)))
    if set(clean.getlist(COLUMNS)) == set(USUAL):
        del clean[COLUMNS]
    return clean


def asked(query: QueryDict) -> Asked:
    """What the address asks for of the list."""
    filters = {key: values for key, values in query.lists() if key not in NOT_FILTERS}
    return Asked(query.get(SEARCH, ""), filters, query.get(SORT, ""))


def without(query: QueryDict, key: str, value: str = "") -> str:
    """The address where `key` is not, or not with the value; from the first page."""
    kept = [one for one in query.getlist(key) if value and one != value]
    return changed(query, {key: kept, PAGE: []})


def with_values(query: QueryDict, key: str, values: Iterable[str]) -> str:
    """The address where `key` has these values and no others; from the first page."""
    return changed(query, {key: list(values), PAGE: []})
