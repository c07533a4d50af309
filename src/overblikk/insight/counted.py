"""What a figure is, and what counting it gives."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from overblikk.registry.listing import Listing

INITIATIVES = _("Tiltak")


@dataclass(frozen=True)
class Row:
    """One line of a figure: `value` is how many; `leads` the filters of the list that it counts.

    `id` is the value as a filter writes it, or a number of the register; the same whatever the
    language. `initiatives` are those counted, by their numbers; None where something else is, and
    `of_register` where that is records of the register whichever list is asked of. Lines of one
    `group` are drawn on one scale, and never with those of others.
    """

    id: str
    label: str
    value: int
    leads: Mapping[str, Sequence[str]] = field(default_factory=dict)
    initiatives: BitMap | None = None
    of_register: bool = False
    group: str = ""


@dataclass(frozen=True)
class Counted:
    """The lines of a figure, of how many initiatives they are, and of how many nothing is known.

    An initiative with several values is in several lines, so that they may sum to more than
    `base`. `among` are the initiatives of the base, by their numbers.
    """

    unknown: int
    rows: list[Row]
    among: BitMap

    @property
    def base(self) -> int:
        """Of how many initiatives it is."""
        return len(self.among)


class Shape(StrEnum):
    """How a figure is drawn: lying bars, or columns in the order of years."""

    BARS = "bars"
    COLUMNS = "columns"


@dataclass(frozen=True)
class Figure:
    """A figure: what it counts in words, and how.

    `version` is raised when what it counts is defined otherwise, and `before` is then the figure as
    it was defined until now; `is_share` says that its lines are read as parts of those of which
    something is known. `unit` is what the numbers of its lines count. `counts_values` says that it
    counts what initiatives hold, so that the rows of an overview can be counted by it too
    (insight.collections); but for lines that are `of_register`.
    """

    key: str
    title: Promise
    definition: Promise
    version: int
    count: Callable[[Listing], Counted]
    is_share: bool = False
    counts_values: bool = True
    shape: Shape = Shape.BARS
    before: "Figure | None" = None
    unit: Promise = INITIATIVES
