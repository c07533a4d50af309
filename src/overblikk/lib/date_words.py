"""Reading dates out of people's words: bokmål, nynorsk and English."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from overblikk.lib.date_phrases import normalised, without_phrases

FIRST_YEAR = 1950
LAST_YEAR = 2100
# No date takes more letters; a whole page in the cell is not searched for one.
LONGEST = 100

_MONTH_NAMES = {
    name: number
    for number, names in enumerate(
        (
            "januar january jan",
            "februar february feb febr",
            "mars march mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}
_SEASON_NAMES = {
    name: number
    for number, names in (
        (21, "vår våren spring"),
        (22, "sommer sommeren sommar sommaren summer"),
        (23, "høst høsten haust hausten autumn fall"),
        (24, "vinter vinteren vintaren winter"),
    )
    for name in names.split()
}
_ORDINALS = {
    name: number
    for number, names in (
        (1, "første fyrste first 1st i"),
        (2, "andre annet second 2nd ii"),
        (3, "tredje third 3rd iii"),
        (4, "fjerde fourth 4th iv"),
    )
    for name in names.split()
}
_ENGLISH_MONTHS = frozenset(
    ["january", "february", "march", "may", "june", "july", "october", "oct", "december", "dec"]
)
# How a part of the year is numbered, from which number it is counted, and how many there are.
_PARTS = {"q": (32, 4), "k": (32, 4), "t": (36, 3), "h": (39, 2)}
# Spreadsheets count 1900 as a leap year, hence from the day before the last of the year before.
_DAY_ZERO = date(1899, 12, 30)
_FIRST_SERIAL_YEAR, _LAST_SERIAL_YEAR = 1990, 2060
_YEAR = r"(?P<year>\d{4}|'?\d{2})"
_LONG_YEAR = r"(?P<year>\d{4})"
_WORD = r"(?P<word>[a-zæøå]+-?)"
_OF = r"(?:av |of |i |in )?"


class NotADate(ValueError):
    """Words that could not be read as a date.

    `code` is one of blank, not_understood, no_such_day, out_of_range (params first, last),
    ambiguous and reversed; `params` always holds `words`.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def read_words(words: str) -> str:
    """The EDTF text that words give. Raises NotADate."""
    read = _outcome(words)
    if isinstance(read, str):
        return read
    code, params = read
    raise NotADate(code, **params)


@lru_cache(maxsize=20_000)
def _outcome(words: str) -> str | tuple[str, dict[str, object]]:
    """Kept, since a column holds few dates many times: the text, or why there is none."""
    try:
        return _read(words)
    except NotADate as error:
        return error.code, error.params


def _read(words: str) -> str:
    text = normalised(words)
    if not text:
        raise NotADate("blank", words=words)
    if len(text) > LONGEST:
        raise NotADate("not_understood", words=words)
    text, is_about = without_phrases(text)
    for pattern, reading in _READINGS:
        if match := pattern.fullmatch(text):
            edtf = reading(match, words)
            return edtf if edtf.endswith("~") or not is_about else f"{edtf}~"
    raise NotADate("not_understood", words=words)


def _year(match: re.Match[str], words: str) -> int:
    digits = match["year"].strip("'")
    year = int(digits)
    if len(digits) == 2:
        year += 1900 if year >= FIRST_YEAR % 100 else 2000
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADate("out_of_range", words=words, first=FIRST_YEAR, last=LAST_YEAR)
    return year


def _as_year(match: re.Match[str], words: str) -> str:
    return f"{_year(match, words)}"


def _as_month(match: re.Match[str], words: str) -> str:
    month = int(match["month"])
    if not 1 <= month <= 12:
        # "2020-21" is two years as likely as anything else.
        raise NotADate("ambiguous", words=words)
    return f"{_year(match, words)}-{month:02}"


def _as_day(match: re.Match[str], words: str) -> str:
    return _day(_year(match, words), int(match["month"]), int(match["day"]), words)


def _day(year: int, month: int, day: int, words: str) -> str:
    try:
        return f"{date(year, month, day):%Y-%m-%d}"
    except ValueError:
        raise NotADate("no_such_day", words=words) from None


def _as_part(match: re.Match[str], words: str) -> str:
    """A quarter, a third or a half of a year."""
    first, parts = _PARTS[(match["what"] or match["letter"])[0]]
    word = match["part"]
    number = _ORDINALS.get(word) or int(word if word.isascii() and word.isdecimal() else 0)
    if not 1 <= number <= parts:
        raise NotADate("not_understood", words=words)
    return f"{_year(match, words)}-{first + number}"


def _as_week(match: re.Match[str], words: str) -> str:
    """About its Monday, since EDTF has no weeks; the first is in its year all the same."""
    year = _year(match, words)
    try:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
    except ValueError:
        raise NotADate("not_understood", words=words) from None
    return f"{max(monday, date(year, 1, 1)):%Y-%m-%d}~"


def _as_turn_of_the_year(match: re.Match[str], words: str) -> str:
    year = _year(match, words)
    if int(match["before"]) % 100 != (year - 1) % 100:
        raise NotADate("not_understood", words=words)
    return f"{year}-01~"


def _as_serial(match: re.Match[str], words: str) -> str:
    """A day as spreadsheets number it; numbers of other years are hardly days."""
    day = _DAY_ZERO + timedelta(days=int(match["serial"]))
    if not _FIRST_SERIAL_YEAR <= day.year <= _LAST_SERIAL_YEAR:
        raise NotADate("not_understood", words=words)
    return f"{day:%Y-%m-%d}"


def _as_named_part(match: re.Match[str], words: str) -> str:
    word = match["word"].strip("-")
    part = _MONTH_NAMES.get(word) or _SEASON_NAMES.get(word)
    if part is None:
        raise NotADate("not_understood", words=words)
    return f"{_year(match, words)}-{part:02}"


def _as_part_of_short_year(match: re.Match[str], words: str) -> str:
    if match["word"] in _ENGLISH_MONTHS:
        # "Dec 24" is the day to whoever writes the month so; Norwegians write the day first.
        raise NotADate("ambiguous", words=words)
    return _as_named_part(match, words)


def _as_winter_over_new_year(match: re.Match[str], words: str) -> str:
    year = _year(match, words)
    if _SEASON_NAMES.get(match["word"]) != 24 or int(match["before"]) % 100 != (year - 1) % 100:
        raise NotADate("not_understood", words=words)
    return f"{year}-24"


def _as_named_day(match: re.Match[str], words: str) -> str:
    month = _MONTH_NAMES.get(match["word"])
    if month is None:
        raise NotADate("not_understood", words=words)
    return _day(_year(match, words), month, int(match["day"]), words)


_Reading = Callable[[re.Match[str], str], str]
_TIME = r"(?:(?:t| |,? ?kl\.? ?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?"
_WHAT = r"(?P<what>kvartal|kvart|kv|quarter|tertial|third|halvår|halvdel|half)\.?"
_NO_WHAT = r"(?P<what>)"
_LETTER = r"(?P<letter>[qkth])"
_NO_LETTER = r"(?P<letter>)"
_PART = r"(?P<part>\w+)"
_WEEK = r"(?:uke|veke|week|w) ?(?P<week>\d{1,2})"
_READINGS: tuple[tuple[re.Pattern[str], _Reading], ...] = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (_LONG_YEAR, _as_year),
        (rf"{_LONG_YEAR}([-./])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}}){_TIME}", _as_day),
        (rf"{_LONG_YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}})", _as_day),
        (rf"(?P<day>\d{{1,2}})([-./]) ?(?P<month>\d{{1,2}})\2 ?{_YEAR}{_TIME}", _as_day),
        (rf"(?P<day>\d{{1,2}}) (?P<month>\d{{1,2}}) {_LONG_YEAR}", _as_day),
        (rf"(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})-{_YEAR}", _as_day),
        (rf"{_LONG_YEAR}[-/](?P<month>\d{{2}})", _as_month),
        (rf"(?P<month>\d{{1,2}})[-./]{_LONG_YEAR}", _as_month),
        (r"(?P<serial>\d{5})(?:[.,]\d+)?", _as_serial),
        (rf"{_LETTER}{_NO_WHAT} ?(?P<part>\d)[ ./,-]*{_YEAR}", _as_part),
        (rf"(?P<part>\d){_LETTER}{_NO_WHAT}[ ./,-]*{_YEAR}", _as_part),
        (rf"{_LONG_YEAR}[ ./,-]*{_LETTER}{_NO_WHAT} ?(?P<part>\d)", _as_part),
        (rf"{_PART}\.? ?{_WHAT}{_NO_LETTER}[ ,/-]*{_OF}{_YEAR}", _as_part),
        (rf"{_WHAT}{_NO_LETTER} ?(?P<part>\d),? ?{_OF}{_YEAR}", _as_part),
        (rf"{_LONG_YEAR},? {_PART}\.? ?{_WHAT}{_NO_LETTER}", _as_part),
        (rf"{_WEEK}[ ,/.-]*{_OF}{_YEAR}", _as_week),
        (rf"{_LONG_YEAR}[ ,/-]*{_WEEK}", _as_week),
        (rf"{_WORD}[ .,/-]*{_OF}{_LONG_YEAR}", _as_named_part),
        (rf"{_LONG_YEAR}[ ,/-]*{_WORD}", _as_named_part),
        # As spreadsheets show a month.
        (rf"{_WORD}(?:\.? ?['-]|\.)(?P<year>\d{{2}})", _as_named_part),
        (rf"{_WORD}\.? (?P<year>\d{{2}})", _as_part_of_short_year),
        (rf"årsskiftet (?P<before>\d{{4}}) ?[/-] ?{_YEAR}", _as_turn_of_the_year),
        (rf"{_WORD} (?P<before>\d{{4}}|\d{{2}}) ?[/-] ?{_YEAR}", _as_winter_over_new_year),
        (
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ .-]*{_OF}{_WORD}[ .,-]*(?P<year>\d{{4}}|'\d\d)",
            _as_named_day,
        ),
        (rf"(?P<day>\d{{1,2}})\. ?{_WORD}[ .]+{_YEAR}", _as_named_day),
        (rf"{_WORD}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_LONG_YEAR}", _as_named_day),
    )
)
