"""Each figure now against its bare SQL, as of a past day against now, and a series against a day.

In memory a figure takes next to nothing once the register is read, so that both are told: read in
a process that has read nothing yet ("cold"), and after that.
"""

import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from django.db import connection
from django.utils.timezone import localdate

from bench.bare_figures import FIGURES, OF_ALL
from bench.bases import standing_in, synthetic_base
from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.accounts.viewer import operator
from overblikk.history.as_of import as_of_day, end_of
from overblikk.insight.counted import Figure
from overblikk.insight.drawing import svg
from overblikk.insight.drawing.engine import drawn
from overblikk.insight.figures import figures
from overblikk.insight.measuring import measure
from overblikk.registry.fields import fields_read_once
from overblikk.registry.holdings import forget, read_together

BAR_NOW, BAR_THEN, BAR_SERIES = 3, 10, 60
# Half of the made-up year of history lies before it.
AGO = timedelta(days=180)
MOMENTS = 60
OF_SERIES = ("sectors", "status", "headlines")


def take(stands: Stands) -> None:
    """Print the figures for each number of initiatives."""
    for size in stands.sizes:
        with synthetic_base(size) as base, standing_in(base), fields_read_once():
            _take(f"figures, {size:,}")


def _take(which: str) -> None:
    past = localdate() - AGO
    cold_now = _seconds(lambda: _cold(lambda: _now("sectors")))
    cold_then = _seconds(lambda: _cold(lambda: _then("sectors", past)))
    tell(f"{which}: the first figure of a process, now", f"{cold_now:8.3f} s")
    tell(
        f"{which}: the same as of a past day",
        f"{cold_then:8.3f} s, {cold_then / cold_now:.1f} times (the bar: {BAR_THEN})",
    )
    for key, figure in figures().items():
        _one(which, key, figure, past)
    for key in OF_SERIES:
        _series(which, key)
    _drawing(which)


def _one(which: str, key: str, figure: Figure, past: date) -> None:
    bare = min(_seconds(lambda: _bare(key)) for _turn in range(3))
    now = min(_seconds(lambda: _now(key)) for _turn in range(3))
    then = min(_seconds(lambda: _then(key, past)) for _turn in range(3))
    tell(
        f"{which}: {key}",
        f"SQL {bare * 1000:8.1f} ms, now {now * 1000:8.1f} ms ({now / bare:5.2f} of SQL, the bar:"
        f" {BAR_NOW}), then {then * 1000:8.1f} ms ({then / now:5.1f} of now, the bar: {BAR_THEN})",
    )


def _series(which: str, key: str) -> None:
    """As many days as sixty months have ends, spread over the year that there is history of."""
    days = [localdate() - timedelta(days=6 * back) for back in range(MOMENTS, 0, -1)]
    cold = _seconds(lambda: _cold(lambda: _then(key, days[MOMENTS // 2])))
    took = _seconds(lambda: _cold(lambda: _over_time(key, days)))
    told = f"{took:8.2f} s, {took / cold:6.1f} times a day by itself (the bar: {BAR_SERIES})"
    tell(f"{which}: {key} at {MOMENTS} moments", told)


def _drawing(which: str) -> None:
    told = measure(figures()["sectors"], operator(), on=localdate())
    svg(told)
    kept = min(_seconds(lambda: svg(told)) for _turn in range(5))
    fresh = _seconds(lambda: drawn({"mark": "bar", "data": {"values": [{"a": time.time()}]}}))
    tell(f"{which}: a chart", f"{fresh * 1000:8.1f} ms, found again {kept * 1000:.1f} ms")


def _now(key: str) -> None:
    measure(figures()[key], operator(), on=localdate())


def _then(key: str, past: date) -> None:
    with as_of_day(past):
        measure(figures()[key], operator(), on=past)


def _over_time(key: str, days: Sequence[date]) -> None:
    with read_together([end_of(day) for day in days]):
        for day in days:
            _then(key, day)


def _bare(key: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(OF_ALL + FIGURES[key], {})
        cursor.fetchall()


def _cold(ask: Callable[[], None]) -> None:
    forget()
    ask()


def _seconds(ask: Callable[[], None]) -> float:
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


MEASURE = Measure("figures", take)
