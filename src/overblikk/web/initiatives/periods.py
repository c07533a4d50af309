"""The list of initiatives on a line of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from overblikk.lib.imprecise_dates import earliest, latest
from overblikk.registry.columns import Period
from overblikk.web.initiatives.time_line import (
    Scale,
    Stretch,
    delivery,
    per_cent,
    period,
    years_on,
)

# What lies further from the day than so many years is cut at the edge.
BEFORE, AFTER = 10, 10
# So many deliveries of each are drawn.
MOST = 4


@dataclass(frozen=True)
class Periods:
    """The years of the line, where the day stands on it, and each initiative with its stretch."""

    years: list[tuple[int, str]]
    on: str
    rows: list["Drawn"]


@dataclass(frozen=True)
class Drawn:
    """An initiative with its stretch and what it delivers; `more` than these are not drawn."""

    initiative: Period
    stretch: Stretch | None
    deliveries: list[Stretch]
    more: int


def periods_on(page: Sequence[Period], *, on: date) -> Periods:
    """The initiatives of a page of the list, on a line long enough for all of them."""
    days = [on, *_days(page)]
    first, last = max(min(days).year, on.year - BEFORE), min(max(days).year, on.year + AFTER)
    scale = Scale(date(first, 1, 1), date(last, 12, 31))
    rows = [_drawn(scale, one) for one in page]
    return Periods(years_on(scale), per_cent(scale.place(on)), rows)


def _drawn(scale: Scale, one: Period) -> Drawn:
    deliveries = [delivery(scale, name, due) for name, due in one.due[:MOST]]
    return Drawn(one, period(scale, one.start, one.end), deliveries, len(one.due) - len(deliveries))


def _days(page: Sequence[Period]) -> Iterable[date]:
    for one in page:
        if one.start:
            yield earliest(one.start)
        if one.end:
            yield latest(one.end)
        yield from (latest(due) for _name, due in one.due)
