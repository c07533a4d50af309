"""Each figure now against its bare SQL, as of the past against now, and a series against one day.

Every initiative has VERSIONS versions. What is held is read once a process or a past moment ("read
anew"), and after that a figure takes next to nothing; so that is told by itself. Of each figure is
told the first time that it is counted of what is held, and the time after that. "One day" in what a
series is measured by is reading that day anew and counting the figure for the first time.
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
MOMENTS, FEW = 60, 6
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
    now_anew = _seconds(lambda: _now("status"))
    past_anew = _seconds(lambda: _then("status", moments[MOMENTS // 2]))
    tell(f"{which}: what is held, read anew", f"{now_anew:8.3f} s")
    told = f"{past_anew:8.3f} s, {past_anew / now_anew:.1f} times (the bar: {BAR_THEN})"
    tell(f"{which}: the same of a past moment", told)
    for key, figure in figures().items():
        _one(which, key, figure, moments, past_anew)
    _drawing(which)


def _moments() -> list[datetime]:
    """So many moments, spread over the history that there is."""
    first, last = first_moment(Initiative), now()
    assert first is not None
    return [first + (last - first) * place / (MOMENTS + 1) for place in range(1, MOMENTS + 1)]


def _one(
    which: str, key: str, figure: Figure, moments: Sequence[datetime], past_anew: float
) -> None:
    past = moments[len(moments) // 2]
    bare = _best(lambda: _bare(key))
    first, again = _seconds(lambda: _now(key)), _best(lambda: _now(key))
    first_then, then = _seconds(lambda: _then(key, past)), _best(lambda: _then(key, past))
    # What asks the database at each moment is followed over fewer of them.
    followed = moments if figure.counts_values else moments[:: MOMENTS // FEW]
    series, day = _seconds(lambda: _over_time(key, followed)), past_anew + first_then
    bar = BAR_SERIES * len(followed) // MOMENTS
    tell(
        f"{which}: {key}{'' if _agrees(key) else ' (COUNTED OTHERWISE BY SQL)'}",
        f"SQL {bare * 1000:7.1f} ms; now {first * 1000:7.1f} ms, again {again * 1000:6.1f}"
        f" ({first / bare:.2f}, {again / bare:.2f} of SQL; the bar: {BAR_NOW});"
        f" then {first_then * 1000:7.1f} ms, again {then * 1000:6.1f}"
        f" ({first_then / first:.1f}, {then / again:.1f} of now; the bar: {BAR_THEN});"
        f" {len(followed)} moments {series:6.2f} s ({series / day:.1f} days; the bar: {bar})",
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
