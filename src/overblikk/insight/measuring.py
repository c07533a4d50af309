"""A figure of what a viewer may see, now or as of a past day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pyroaring import BitMap

from overblikk.accounts.viewer import Viewer
from overblikk.insight.counted import Counted, Figure
from overblikk.registry.listing import Asked, listing


class NotCounted(ValueError):
    """A filter was not understood; the message says which, in the reader's language."""


@dataclass(frozen=True)
class Measured:
    """A figure with its numbers, of the register as it stood at the end of `as_of`.

    `withheld` is how many initiatives of the whole register the viewer may not see; it is not
    narrowed by filters, which would tell what they hold.
    """

    figure: Figure
    as_of: date
    counted: Counted
    withheld: int

    def as_json(self) -> dict[str, Any]:
        """The figure as `overblikk figures` gives it."""
        rows = [{"label": row.label, "id": row.id, "value": row.value} for row in self.counted.rows]
        return {
            "key": self.figure.key,
            "version": self.figure.version,
            "as_of": self.as_of.isoformat(),
            "base": self.counted.base,
            "unknown": self.counted.unknown,
            "withheld": self.withheld,
            "rows": rows,
        }


def measure(
    figure: Figure,
    viewer: Viewer,
    *,
    on: date,
    filters: Mapping[str, Sequence[str]] | None = None,
    words: str = "",
) -> Measured:
    """The figure over the list that the filters and words narrow, at the moment that is stood at.

    Counted in memory; a query or two once the register of the moment is read. Raises NotCounted.
    """
    found = listing(Asked(words, filters or {}), viewer, on=on)
    if found.problems:
        raise NotCounted(" ".join(found.problems))
    withheld = len(found.held.everything) - len(found.seen)
    return Measured(figure, on, figure.count(found), withheld)


def measure_then(figure: Figure, viewer: Viewer, *, on: date, **asked: Any) -> Measured:
    """As `measure`, on a day beside another that the same is asked of.

    What is asked for need not have been there yet: then there were none of it.
    """
    try:
        return measure(figure, viewer, on=on, **asked)
    except NotCounted:
        nothing = Counted(0, [], BitMap())
        return replace(measure(figure, viewer, on=on), counted=nothing)
