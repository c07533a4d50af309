"""Tables that stand beside each other in one sheet."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from overblikk.intake.readers.layout import headings
from overblikk.intake.readers.layout.grid import Grid

_NAME = "name"


def parted(grid: Grid) -> list[Grid]:
    """The tables that stand beside each other, each in its own columns; mostly the one.

    They are parted by columns without a value, or by headings that are all said again. Each
    must name initiatives and something about them: a column left blank in one table parts nothing.
    """
    if grid.paths or not grid.lines:
        return [grid]
    ranges = list(_ranges(grid))
    starts = [r.start for r in ranges if len(ranges) > 1 and _is_table(grid.within(r))]
    if len(starts) < 2:
        starts = _repeated(grid)
    if len(starts) < 2:
        return [grid]
    edges = [0, *starts[1:], max(len(line.values) for line in grid.lines)]
    return [grid.within(range(a, b)) for a, b in pairwise(edges)]


def _ranges(grid: Grid) -> Iterator[range]:
    """The runs of columns that hold something."""
    counts = Counter(column for line in grid.lines for column in line.filled())
    start = None
    for column in range(max(counts) + 2):
        if column in counts:
            start = column if start is None else start
        elif start is not None:
            yield range(start, column)
            start = None


def _is_table(grid: Grid) -> bool:
    found = headings.found(grid)
    return _NAME in found.fields and len({text for text in found.texts if text}) > 1


def _repeated(grid: Grid) -> list[int]:
    """Where the headings begin anew, the same ones in the same order."""
    texts = headings.found(grid).texts
    first = next((column for column, text in enumerate(texts) if text), 0)
    said = texts[first:]
    for times in range(2, 5):
        size, rest = divmod(len(said), times)
        if not rest and size > 1 and said == said[:size] * times and len(set(said)) > 1:
            again = [first + size * n for n in range(times)]
            return again if _NAME in headings.found(grid).fields else []
    return []
