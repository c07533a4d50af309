"""Tables whose cells say how many rows and columns they span, laid out as a grid."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from overblikk.intake.readers import limits
from overblikk.intake.readers.tables import Merge, Value
from overblikk.lib.untrusted.refusal import Refused


@dataclass(frozen=True, slots=True)
class Spanning:
    """A cell's text, and how many rows and columns it spans."""

    value: Value
    rows: int = 1
    columns: int = 1


class Layout:
    """The grid of one table: `rows` with their numbers, and the areas of `merged` cells."""

    def __init__(self, rows: Iterable[Iterable[Spanning]]) -> None:
        self.rows: list[tuple[int, list[Value]]] = []
        self.merged: list[Merge] = []
        # By its column, the last row that a cell from above reaches down to.
        self._reach: dict[int, int] = {}
        for number, cells in enumerate(rows, start=1):
            if number > limits.ROWS:
                raise Refused("too_many_rows", sheet="", count=number, limit=limits.ROWS)
            self.rows.append((number, list(self._placed(number, cells))))

    def _placed(self, number: int, cells: Iterable[Spanning]) -> Iterator[Value]:
        column = 0
        for cell in cells:
            while self._reach.get(column, 0) >= number:
                yield None
                column += 1
            if column + cell.columns > limits.COLUMNS:
                count = column + cell.columns
                raise Refused("too_many_columns", sheet="", count=count, limit=limits.COLUMNS)
            last = number + min(cell.rows, limits.ROWS) - 1
            self._reach.update(dict.fromkeys(range(column, column + cell.columns), last))
            if cell.rows > 1 or cell.columns > 1:
                self.merged.append((number, column, last, column + cell.columns - 1))
            yield cell.value
            yield from [None] * (cell.columns - 1)
            column += cell.columns
