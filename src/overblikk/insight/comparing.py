"""A figure on two days: what came, what went, and what is counted otherwise."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pyroaring import BitMap

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.history.as_of import as_of_day
from overblikk.insight.counted import Counted, Figure
from overblikk.insight.measuring import Measured, measure, measure_then
from overblikk.registry.models import Initiative


@dataclass(frozen=True)
class Named:
    """An initiative by its number and its name."""

    number: int
    name: str


@dataclass(frozen=True)
class Moved:
    """An initiative that both days count, by the lines that it stood in on each."""

    initiative: Named
    before: list[str]
    after: list[str]


@dataclass(frozen=True)
class Line:
    """A line of the figure on both days, with those that came to it and those that left it.

    Of a line that counts something else than initiatives, only the numbers are known.
    """

    id: str
    label: str
    before: int
    after: int
    came: list[Named]
    went: list[Named]


@dataclass(frozen=True)
class Comparison:
    """A figure on two days: what `came` among those it is of, what `went`, and what `changed`."""

    earlier: Measured
    later: Measured
    lines: list[Line]
    came: list[Named]
    went: list[Named]
    changed: list[Moved]

    def as_json(self) -> dict[str, Any]:
        """The comparison as `overblikk figures --compare-with` gives it."""
        return {
            "key": self.later.figure.key,
            "version": self.later.figure.version,
            "from": self.earlier.as_of.isoformat(),
            "to": self.later.as_of.isoformat(),
            "base": [self.earlier.counted.base, self.later.counted.base],
            "unknown": [self.earlier.counted.unknown, self.later.counted.unknown],
            "withheld": [self.earlier.withheld, self.later.withheld],
            "came": [vars(one) for one in self.came],
            "went": [vars(one) for one in self.went],
            "changed": [
                vars(one.initiative) | {"before": one.before, "after": one.after}
                for one in self.changed
            ],
            "rows": [
                {
                    "label": line.label,
                    "id": line.id,
                    "before": line.before,
                    "after": line.after,
                    "came": [one.number for one in line.came],
                    "went": [one.number for one in line.went],
                }
                for line in self.lines
            ],
        }


def compare(
    figure: Figure,
    viewer: Viewer,
    *,
    earlier: date,
    later: date,
    filters: Mapping[str, Sequence[str]] | None = None,
    words: str = "",
) -> Comparison:
    """The figure at the ends of the two days, whichever moment is stood at.

    Both tell only what the viewer may see. Raises NotCounted, and NoPast for a day that cannot
    be stood at.
    """
    with as_of_day(later):
        then = measure(figure, viewer, on=later, filters=filters, words=words)
    with as_of_day(earlier):
        first = measure_then(figure, viewer, on=earlier, filters=filters, words=words)
    sets = _lines_of(first.counted), _lines_of(then.counted)
    moved = [
        number
        for number in first.counted.among & then.counted.among
        if sets[0].get(number) != sets[1].get(number)
    ]
    named = _Names(first, then, viewer, BitMap(moved))
    return Comparison(
        first,
        then,
        list(_lines(first.counted, then.counted, named)),
        named.of(then.counted.among - first.counted.among),
        named.of(first.counted.among - then.counted.among),
        _moved(moved, sets, named, first.counted, then.counted),
    )


def _lines_of(counted: Counted) -> dict[int, set[str]]:
    """The lines that each initiative stands in, by its number."""
    found: dict[int, set[str]] = {}
    for row in counted.rows:
        for number in row.initiatives or ():
            found.setdefault(number, set()).add(row.id)
    return found


class _Names:
    """The names of what differs, as on the later day, and of what was gone by then as before."""

    def __init__(self, first: Measured, then: Measured, viewer: Viewer, moved: BitMap) -> None:
        wanted = (first.counted.among ^ then.counted.among) | moved
        for before, after in _pairs(first.counted, then.counted):
            wanted |= before ^ after
        self.names: dict[int, str] = {}
        for day in (then.as_of, first.as_of):
            with as_of_day(day):
                missing = [number for number in wanted if number not in self.names]
                rows = visible_to(Initiative.objects.order_by(), viewer).filter(number__in=missing)
                self.names |= dict(rows.values_list("number", "name"))

    def of(self, numbers: Iterable[int]) -> list[Named]:
        """Each of the initiatives with its name, by their numbers."""
        return [Named(number, self.names[number]) for number in numbers if number in self.names]


def _pairs(first: Counted, then: Counted) -> list[tuple[BitMap, BitMap]]:
    before = {row.id: row.initiatives for row in first.rows}
    after = {row.id: row.initiatives for row in then.rows}
    return [
        (before.get(id_) or BitMap(), after.get(id_) or BitMap()) for id_ in {**after, **before}
    ]


def _lines(first: Counted, then: Counted, named: _Names) -> Iterable[Line]:
    before = {row.id: row for row in first.rows}
    after = {row.id: row for row in then.rows}
    pairs = zip({**after, **before}.items(), _pairs(first, then), strict=True)
    for (id_, row), (were, are) in pairs:
        yield Line(
            id_,
            row.label,
            before[id_].value if id_ in before else 0,
            after[id_].value if id_ in after else 0,
            named.of(are - were),
            named.of(were - are),
        )


def _moved(
    numbers: Sequence[int],
    sets: tuple[dict[int, set[str]], dict[int, set[str]]],
    named: _Names,
    first: Counted,
    then: Counted,
) -> list[Moved]:
    before, after = ([(row.id, row.label) for row in of.rows] for of in (first, then))
    return [
        Moved(
            one,
            [label for id_, label in before if id_ in sets[0].get(one.number, ())],
            [label for id_, label in after if id_ in sets[1].get(one.number, ())],
        )
        for one in named.of(numbers)
    ]
