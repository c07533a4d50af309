"""A figure at the end of each month, quarter or year, from the register's own history."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.history.as_of import as_of_day, end_of
from overblikk.history.queries import first_moment
from overblikk.insight.counted import Figure, Row
from overblikk.insight.measuring import Measured, NotCounted, measure, measure_then
from overblikk.registry.holdings import read_together
from overblikk.registry.models import Initiative

MOST = 120
# So many periods where nobody says from when.
USUAL = 60


class Every(StrEnum):
    """How far it is between two moments of a series."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def months(self) -> int:
        """How many months a period has."""
        return {Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: 12}[self]


@dataclass(frozen=True)
class SeriesRow:
    """A line of the figure with its number at each moment, nought where it had none.

    `group` as in counted.Row.
    """

    id: str
    label: str
    values: list[int]
    group: str = ""


@dataclass(frozen=True)
class Series:
    """A figure at some moments, the earliest first.

    `earlier` is the same by the figure's definition before this one, where it has had another.
    """

    figure: Figure
    every: Every
    told: list[Measured]
    earlier: "Series | None" = None

    @property
    def days(self) -> list[date]:
        """The days at whose ends it is counted."""
        return [one.as_of for one in self.told]

    @property
    def rows(self) -> list[SeriesRow]:
        """The lines in the order of the last moment, then those that it has no more."""
        known: dict[str, Row] = {}
        for one in reversed(self.told):
            for row in one.counted.rows:
                known.setdefault(row.id, row)
        values = [{row.id: row.value for row in one.counted.rows} for one in self.told]
        return [
            SeriesRow(id_, row.label, [of.get(id_, 0) for of in values], row.group)
            for id_, row in known.items()
        ]

    def as_json(self) -> dict[str, Any]:
        """The series as `overblikk figures --every` gives it."""
        told = {
            "key": self.figure.key,
            "version": self.figure.version,
            "every": self.every.value,
            "as_of": [day.isoformat() for day in self.days],
            "base": [one.counted.base for one in self.told],
            "unknown": [one.counted.unknown for one in self.told],
            "withheld": [one.withheld for one in self.told],
            "rows": [{"label": r.label, "id": r.id, "values": r.values} for r in self.rows],
        }
        return told | ({"earlier": self.earlier.as_json()} if self.earlier else {})


def series(
    figure: Figure,
    viewer: Viewer,
    *,
    every: Every,
    since: date | None = None,
    until: date,
    filters: Mapping[str, Sequence[str]] | None = None,
    words: str = "",
) -> Series:
    """The figure at the end of each period that ends from `since` on, and at the end of `until`.

    The versions are read in one pass; nothing has been stored beforehand. Without `since` it
    begins with the register, or USUAL periods ago. Raises NotCounted, also where there are more
    than MOST moments.
    """
    days = ends(every, since or _beginning(every, until), until)
    if len(days) > MOST:
        raise NotCounted(
            _("Det blir %(n)s tidspunkter, og en serie har høyst %(most)s. Velg en senere start.")
            % {"n": len(days), "most": MOST}
        )
    past = [end_of(day) for day in days if day < localdate()]
    definitions = [figure, *([figure.before] if figure.before else [])]
    told: list[list[Measured]] = [[] for _definition in definitions]
    with read_together(past):
        for day in days:
            with as_of_day(day):
                for definition, of in zip(definitions, told, strict=True):
                    told_of = measure if day == until else measure_then
                    of.append(told_of(definition, viewer, on=day, filters=filters, words=words))
    earlier = Series(figure.before, every, told[1]) if figure.before else None
    return Series(figure, every, told[0], earlier)


def ends(every: Every, since: date, until: date) -> list[date]:
    """The last day of each period that ends within the days, and `until` itself."""
    return [*_whole_periods(every, since, until), until] if since <= until else [until]


def _whole_periods(every: Every, since: date, until: date) -> Iterator[date]:
    month = _months(since) // every.months * every.months
    while True:
        month += every.months
        end = _first_of(month) - timedelta(days=1)
        if end >= until:
            return
        if end >= since:
            yield end


def _beginning(every: Every, until: date) -> date:
    first = first_moment(Initiative)
    usual = _first_of(_months(until) - USUAL * every.months + 1)
    return max(usual, localdate(first)) if first else until


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
