"""An initiative's period and deliveries on a line of time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from overblikk.lib.imprecise_dates import display, earliest, latest
from overblikk.web.initiatives.sheet import Sheet

# More years than these are named every other, every third and so on.
MOST_YEARS = 8
# More deliveries than these are told in their list alone.
MOST = 8


@dataclass(frozen=True)
class Stretch:
    """What lasts from one place on the line to another, in per cent of it, and when in words.

    It is open where its beginning or end is not known.
    """

    name: str
    when: str
    x: str
    width: str
    is_open: bool = False


@dataclass(frozen=True)
class TimeLine:
    """The years that the line is long, where each begins, what stands on it, and the day."""

    years: list[tuple[int, str]]
    period: Stretch | None
    deliveries: list[Stretch]
    more: int
    on: str


@dataclass(frozen=True)
class Scale:
    """A stretch of time that a line shows, and where on it a day lies."""

    first: date
    last: date

    def place(self, day: date) -> float:
        """Where on the line the day lies, in per cent; outside of it for other times."""
        return 100 * (day - self.first).days / ((self.last - self.first).days + 1)

    def stretch(self, name: str, when: str, from_: date, to: date, *, is_open: bool) -> Stretch:
        """What lasts from one day to another."""
        x = self.place(from_)
        width = max(self.place(to) - x, 1)
        return Stretch(name, when, per_cent(min(x, 99)), per_cent(width), is_open)


def time_line_of(sheet: Sheet) -> TimeLine | None:
    """The line; None where fewer than two points in time are known."""
    start, end = (_only(sheet, key) for key in ("start", "end"))
    due = [value for value in sheet.by_key["deliverables"].values if value.value["due"]]
    known = [edtf for edtf in (start, end, *(value.value["due"] for value in due)) if edtf]
    if len(known) < 2:
        return None
    days = [day for edtf in known for day in (earliest(edtf), latest(edtf))]
    if start and not end:
        # What has not ended goes on, at least until the day that is shown.
        days.append(max(sheet.on, earliest(start)))
    scale = Scale(date(min(days).year, 1, 1), date(max(days).year, 12, 31))
    deliveries = [delivery(scale, value.value["name"], value.value["due"]) for value in due[:MOST]]
    is_within = scale.first <= sheet.on <= scale.last
    return TimeLine(
        years=years_on(scale),
        period=period(scale, start, end),
        deliveries=deliveries,
        more=len(due) - len(deliveries),
        on=per_cent(scale.place(sheet.on)) if is_within else "",
    )


def _only(sheet: Sheet, key: str) -> str:
    return next((str(value.value) for value in sheet.by_key[key].values), "")


def delivery(scale: Scale, name: str, due: str) -> Stretch:
    """What is delivered, and when, which is EDTF."""
    return scale.stretch(name, display(due), earliest(due), latest(due), is_open=False)


def period(scale: Scale, start: str, end: str) -> Stretch | None:
    """From the start to the end, each EDTF; None where neither is known."""
    if not start and not end:
        return None
    from_ = earliest(start) if start else scale.first
    to = latest(end) if end else scale.last
    when = f"{display(start) if start else ''} – {display(end) if end else ''}".strip()
    return scale.stretch(_("Perioden"), when, from_, to, is_open=not (start and end))


def years_on(scale: Scale) -> list[tuple[int, str]]:
    """The years to name on the line, each with where it begins."""
    years: Sequence[int] = range(scale.first.year, scale.last.year + 1)
    step = -(-len(years) // MOST_YEARS)
    return [(year, per_cent(scale.place(date(year, 1, 1)))) for year in years[::step]]


def per_cent(place: float) -> str:
    """A place as SVG writes it."""
    return f"{place:.1f}%"
