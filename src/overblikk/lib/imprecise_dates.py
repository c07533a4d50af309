"""Dates with the precision they were given in, as one text in EDTF (ISO 8601-2).

"2024-03-05", "2024-03", "2024-33" to "2024-36" (quarters), "2024-37" to "2024-39" (thirds, the
terms of the state's accounts), "2024-40" and "2024-41" (halves), "2024-21" to "2024-24" (spring,
summer, autumn, winter) and "2024"; "~" at the end says that the date is approximate.
A season is its three whole months, and winter is counted with the January it holds:
winter 2024 is December 2023 to February 2024.
"""

import re
from calendar import monthrange
from datetime import date, datetime
from functools import lru_cache
from math import isfinite
from typing import Literal

from django.utils.translation import gettext_lazy as _

from overblikk.lib.date_words import FIRST_YEAR, LAST_YEAR, read_words
from overblikk.lib.date_words import NotADate as NotADate
from overblikk.lib.languages import active_language
from overblikk.lib.period_words import read_period

Precision = Literal["day", "month", "quarter", "third", "half", "season", "year"]

# The shape of such a text, as the database checks it; whether it is a date is is_edtf's to say.
EDTF = r"^\d{4}(-\d{2}(-\d{2})?)?~?$"
_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")
_MONTHS = (
    _("januar"),
    _("februar"),
    _("mars"),
    _("april"),
    _("mai"),
    _("juni"),
    _("juli"),
    _("august"),
    _("september"),
    _("oktober"),
    _("november"),
    _("desember"),
)
# The numbers that EDTF has for parts of a year, and how many months each part is of.
_PARTS: dict[Precision, range] = {
    "season": range(21, 25),
    "quarter": range(33, 37),
    "third": range(37, 40),
    "half": range(40, 42),
}
_MONTHS_IN: dict[Precision, int] = {"season": 3, "quarter": 3, "third": 4, "half": 6}
_PARTS_IN_WORDS = {
    "quarter": _("%(number)s. kvartal %(year)s"),
    "third": _("%(number)s. tertial %(year)s"),
    "half": _("%(number)s. halvår %(year)s"),
}
_SEASONS = {
    21: _("våren %(year)s"),
    22: _("sommeren %(year)s"),
    23: _("høsten %(year)s"),
    24: _("vinteren %(year)s"),
}


def parse(words: str | date | datetime | int | float) -> str:
    """The EDTF text of a date as people and spreadsheets write it, in nb, nn or English.

    Raises NotADate, with a code and params, for what cannot be read with certainty: also
    "2024-33", a quarter only in texts that are already EDTF (see is_edtf), ten years to people.
    """
    if isinstance(words, bool):
        raise NotADate("not_understood", words=str(words))
    if isinstance(words, date):
        return _within_range(words.year, f"{words:%Y-%m-%d}")
    if isinstance(words, int | float):
        return _from_number(words)
    return read_words(words)


def parse_period(words: str) -> tuple[str | None, str | None]:
    """Start and end, each in EDTF, or None where open: "2024–2026", "2022-", "fra mars 2024".

    One date alone is both, since what ran "in 2024" began and ended there.
    Raises NotADate, also ("reversed") where the end is wholly before the start.
    """
    start, end = read_period(words)
    if start and end and latest(end) < earliest(start):
        raise NotADate("reversed", words=words)
    return start, end


def is_edtf(text: str) -> bool:
    """Whether a text is one of the EDTF forms that this module keeps dates in."""
    try:
        _split(text)
    except ValueError:
        return False
    return True


def precision(edtf: str) -> Precision:
    """How finely the date was given. Raises ValueError for what is not EDTF."""
    _year, part, day = _split(edtf)
    if day is not None:
        return "day"
    if part is None:
        return "year"
    if part <= 12:
        return "month"
    return next(name for name, parts in _PARTS.items() if part in parts)


def is_approximate(edtf: str) -> bool:
    """Whether the date was given with "ca." or the like."""
    return edtf.endswith("~")


def earliest(edtf: str) -> date:
    """The first day that the date can mean; approximation adds nothing."""
    return _span(edtf)[0]


def latest(edtf: str) -> date:
    """The last day that the date can mean; approximation adds nothing."""
    return _span(edtf)[1]


def display(edtf: str) -> str:
    """The date as words in the active language, e.g. "ca. 1. kvartal 2025"."""
    return _display_in(active_language(), edtf)


@lru_cache(maxsize=10_000)
def _display_in(language: str, edtf: str) -> str:
    """Kept, since a list holds the same dates many times; `language` is the active one."""
    words = _display_exact(edtf)
    return _("ca. %(date)s") % {"date": words} if is_approximate(edtf) else words


def _from_number(number: int | float) -> str:
    # Spreadsheets store every number as a float, so 2025.0 is a year, and a day that has lost its
    # format is a number of five digits, with the time of day behind the point.
    is_day = 10_000 <= number < 100_000
    if not isfinite(number) or not (is_day or number == int(number)):
        raise NotADate("not_understood", words=str(number))
    return read_words(str(int(number)))


def _within_range(year: int, edtf: str) -> str:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADate("out_of_range", words=edtf, first=FIRST_YEAR, last=LAST_YEAR)
    return edtf


def _split(edtf: str) -> tuple[int, int | None, int | None]:
    match = _EDTF.fullmatch(edtf)
    if match is None:
        raise ValueError(f"not an EDTF date: {edtf!r}")
    year, part, day = int(match[1]), _number(match[2]), _number(match[3])
    if day is not None:
        date(year, part or 0, day)
    elif part is not None and not (
        1 <= part <= 12 or any(part in parts for parts in _PARTS.values())
    ):
        raise ValueError(f"not an EDTF date: {edtf!r}")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"not a year from {FIRST_YEAR} to {LAST_YEAR}: {edtf!r}")
    return year, part, day


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


@lru_cache(maxsize=5_000)
def _span(edtf: str) -> tuple[date, date]:
    year, part, day = _split(edtf)
    if part is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is not None:
        return date(year, part, day), date(year, part, day)
    if part <= 12:
        return _months(year, part, year, part)
    if part == 24:
        return _months(year - 1, 12, year, 2)
    of = precision(edtf)
    # Spring begins in March, all else in January.
    first = _MONTHS_IN[of] * (part - _PARTS[of].start) + (3 if of == "season" else 1)
    return _months(year, first, year, first + _MONTHS_IN[of] - 1)


def _months(first_year: int, first: int, last_year: int, last: int) -> tuple[date, date]:
    end = monthrange(last_year, last)[1]
    return date(first_year, first, 1), date(last_year, last, end)


def _display_exact(edtf: str) -> str:
    year, part, day = _split(edtf)
    if part is None:
        return str(year)
    if day is not None:
        values = {"day": day, "month": _MONTHS[part - 1], "year": year}
        return _("%(day)s. %(month)s %(year)s") % values
    if part <= 12:
        return _("%(month)s %(year)s") % {"month": _MONTHS[part - 1], "year": year}
    if part <= 24:
        return _SEASONS[part] % {"year": year}
    of = precision(edtf)
    number = part - _PARTS[of].start + 1
    return _PARTS_IN_WORDS[of] % {"number": number, "year": year}
