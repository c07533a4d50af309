"""The rows of the list, read for one page of it at a time."""

from collections.abc import Sequence
from typing import overload

from overblikk.registry.columns import Column, Row, rows
from overblikk.registry.listing import Listing


class ListedRows(Sequence[Row]):
    """The list as a sequence of rows, of which a slice is read at once."""

    def __init__(self, listing: Listing, columns: Sequence[Column]) -> None:
        self.listing, self.columns = listing, columns

    def __len__(self) -> int:
        return len(self.listing.numbers)

    @overload
    def __getitem__(self, which: int) -> Row: ...
    @overload
    def __getitem__(self, which: slice) -> list[Row]: ...
    def __getitem__(self, which: int | slice) -> Row | list[Row]:
        if isinstance(which, int):
            return self[which : which + 1][0]
        first, last, _step = which.indices(len(self))
        numbers = self.listing.page(first, last - first)
        return rows(numbers, self.columns, self.listing.narrower)
