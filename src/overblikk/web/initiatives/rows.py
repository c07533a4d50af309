"""The list as a sequence, of which a page is read at a time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, overload

from overblikk.lib.norwegian_words.marking import is_marked, marked
from overblikk.registry.columns import Row
from overblikk.registry.finding import reasons
from overblikk.registry.listing import Listing


class Listed(Sequence[Any]):
    """The initiatives of a list; a slice of them is what `read` gives for their numbers."""

    def __init__(self, listing: Listing, read: Callable[[list[int]], list[Any]]) -> None:
        self.listing, self.read = listing, read

    def __len__(self) -> int:
        return len(self.listing.numbers)

    @overload
    def __getitem__(self, which: int) -> Any: ...
    @overload
    def __getitem__(self, which: slice) -> list[Any]: ...
    def __getitem__(self, which: int | slice) -> Any:
        if isinstance(which, int):
            return self[which : which + 1][0]
        first, last, _step = which.indices(len(self))
        return self.read(self.listing.page(first, last - first))


def with_marks(rows: list[Row], found: Listing) -> list[Row]:
    """The rows with what is searched for marked, where something is."""
    words = found.asked.words
    if not words:
        return rows
    names = {row.number: marked(row.name, words) for row in rows}
    unnamed = [number for number, name in names.items() if not is_marked(name)]
    why = reasons(unnamed, words, found.viewer, found.held)
    return [replace(row, marked=names[row.number], reason=why.get(row.number, [])) for row in rows]
