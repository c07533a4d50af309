"""What the whole report costs against the figures in it, counted and drawn one by one."""

import time
from collections.abc import Callable

from django.core.cache import caches
from django.utils.timezone import localdate

from bench.bases import standing_in, synthetic_base
from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.accounts.viewer import operator
from overblikk.insight.drawing import svg
from overblikk.insight.figures import figures
from overblikk.insight.measuring import measure
from overblikk.registry.fields import fields_read_once
from overblikk.registry.holdings import forget
from overblikk.reporting.composing import compose
from overblikk.reporting.formats import formats

# The whole report's time, times that of its figures.
BAR = 2.0
TAKES = 3


def take(stands: Stands) -> None:
    """Print it for each number of initiatives."""
    for size in stands.sizes:
        with synthetic_base(size) as base, standing_in(base):
            forget()
            tell_report(size)


def tell_report(size: int) -> None:
    """Print it for the register that is stood in."""
    # What each process does once: the register is read, the engine that draws is started.
    _figures(drawn=True)
    counted = _best(lambda: _figures(drawn=False))
    shown = _best(lambda: _figures(drawn=True))
    whole = _best(lambda: compose(operator(), on=localdate()))
    document = compose(operator(), on=localdate())
    tell(f"{size:,} initiatives: figures counted", f"{1000 * counted:.0f} ms")
    tell("  counted and drawn", f"{1000 * shown:.0f} ms")
    tell("  the report, composed", f"{1000 * whole:.0f} ms")
    for key, form in sorted(formats().items()):
        written = whole + _best(lambda form=form: form.write(document))
        times = f"{written / shown:.2f} (the bar: at most {BAR:g})"
        tell(f"  the report as {key}, times its figures", f"{1000 * written:.0f} ms, {times}")


@fields_read_once()
def _figures(*, drawn: bool) -> None:
    for figure in figures().values():
        told = measure(figure, operator(), on=localdate())
        if drawn:
            svg(told)


def _best(work: Callable[[], object]) -> float:
    """The shortest of some takes, in seconds; what was drawn before is drawn anew."""
    return min(_once(work) for _take in range(TAKES))


def _once(work: Callable[[], object]) -> float:
    caches["drawings"].clear()
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


MEASURE = Measure("report", take)
