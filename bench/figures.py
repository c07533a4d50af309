"""Each figure now against its bare SQL, as of the past against now, and a series against one day.

Every initiative has VERSIONS versions. In memory a figure takes next to nothing once the register
is read, so that both are told: asked again, and the first time, when the register of the moment is
read for it ("read anew").
"""

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import connection
from django.utils.timezone import localdate, now

from bench.bare_figures import FIGURES, OF_ALL
from bench.bases import standing_in, synthetic_base
from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from bench.versions import give_versions
from overblikk.accounts.viewer import operator
from overblikk.history.as_of import as_of
from overblikk.history.queries import first_moment
from overblikk.insight.counted import Figure
from overblikk.insight.drawing import svg
from overblikk.insight.drawing.engine import drawn
from overblikk.insight.figures import figures
from overblikk.insight.measuring import Measured, measure
from overblikk.registry.fields import fields_read_once
from overblikk.registry.holdings import forget, read_together
from overblikk.registry.models import Initiative

BAR_NOW, BAR_THEN, BAR_SERIES = 3, 10, 60
VERSIONS = 10
MOMENTS = 60
TIMES = 3
# Lines that count records rather than initiatives, which the bare SQL leaves out.
OF_RECORDS = {"portfolios", "funding_sources"}


def take(stands: Stands) -> None:
    """Print the figures for each number of initiatives."""
    for size in stands.sizes:
        with synthetic_base(size) as base, standing_in(base):
            give_versions(VERSIONS)
            with fields_read_once():
                tell_figures(f"figures, {size:,}")


def tell_figures(which: str) -> None:
    """Print them for the register that is stood in."""
    forget()
    moments = _moments()
    past = moments[len(moments) // 2]
    tell(f"{which}: read anew, now", f"{_seconds(lambda: _now('status')):8.3f} s")
    tell(f"{which}: read anew, the past", f"{_seconds(lambda: _then('status', past)):8.3f} s")
    for key, figure in figures().items():
        _one(which, key, figure, moments)
    _drawing(which)


def _moments() -> list[datetime]:
    """So many moments, spread over the history that there is."""
    first, last = first_moment(Initiative), now()
    assert first is not None
    return [first + (last - first) * place / (MOMENTS + 1) for place in range(1, MOMENTS + 1)]


def _one(which: str, key: str, figure: Figure, moments: Sequence[datetime]) -> None:
    past = moments[len(moments) // 2]
    bare = _best(lambda: _bare(key))
    first_now = _seconds(lambda: _now(key))
    again = _best(lambda: _now(key))
    first_then = _seconds(lambda: _then(key, past))
    then = _best(lambda: _then(key, past))
    series = _seconds(lambda: _over_time(key, moments))
    alone = _seconds(lambda: _over_time(key, [past]))
    tell(
        f"{which}: {key}{'' if _agrees(key) else ' (COUNTED OTHERWISE BY SQL)'}",
        f"SQL {bare * 1000:7.1f} ms; now {first_now * 1000:7.1f} ms, again {again * 1000:6.1f}"
        f" ({first_now / bare:5.2f}, {again / bare:5.2f} of SQL; the bar: {BAR_NOW});"
        f" then {first_then * 1000:7.1f} ms, again {then * 1000:6.1f}"
        f" ({first_then / first_now:4.1f}, {then / again:4.1f} of now; the bar: {BAR_THEN});"
        f" {MOMENTS} moments {series:6.2f} s, one {alone:5.2f} s"
        f" ({series / alone:5.1f} times; the bar: {BAR_SERIES})",
    )


def _agrees(key: str) -> bool:
    """Whether the figure's lines are those of the bare SQL."""
    told = {
        row.id: row.value
        for row in _now(key).counted.rows
        if not (key == "headlines" and row.id in OF_RECORDS)
    }
    return told == {str(id_): int(value) for id_, value in _bare(key)}


def _drawing(which: str) -> None:
    told = measure(figures()["sectors"], operator(), on=localdate())
    svg(told)
    kept = min(_seconds(lambda: svg(told)) for _turn in range(5))
    fresh = _seconds(lambda: drawn({"mark": "bar", "data": {"values": [{"a": time.time()}]}}))
    tell(f"{which}: a chart", f"{fresh * 1000:8.1f} ms, found again {kept * 1000:.1f} ms")


def _now(key: str) -> Measured:
    return measure(figures()[key], operator(), on=localdate())


def _then(key: str, moment: datetime) -> None:
    with as_of(moment):
        _now(key)


def _over_time(key: str, moments: Sequence[datetime]) -> None:
    with read_together(moments):
        for moment in moments:
            _then(key, moment)


def _bare(key: str) -> list[tuple[str, int]]:
    with connection.cursor() as cursor:
        cursor.execute(OF_ALL + FIGURES[key], {})
        return cursor.fetchall()


def _best(ask: Callable[[], object]) -> float:
    return min(_seconds(ask) for _turn in range(TIMES))


def _seconds(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


MEASURE = Measure("figures", take)
