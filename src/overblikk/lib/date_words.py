"""Reading dates out of people's words: bokmål, nynorsk and English."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date

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
        (1, "første fyrste first 1st"),
        (2, "andre annet second 2nd"),
        (3, "tredje third 3rd"),
        (4, "fjerde fourth 4th"),
    )
    for name in names.split()
}
# Words that say that a date is not exact. A half or a third of a year has no form of its
# own among those kept, so it is about that year.
_ABOUT = re.compile(
    r"~|\?|\b(?:ca|cirka|circa|omtrent|omkring|rundt|om lag|omlag|about|around|approx|"
    r"approximately|primo|medio|ultimo|tidlig(?: på året)?|tidleg|sent|seint|sein|sen|early|"
    r"mid|late|(?:i |på |ved |innen |innan |by )?(?:the )?(?:begynnelsen|byrjinga|starten|"
    r"midten|midt|slutten|utgangen|beginning|start|middle|end)(?: av| of)|innen|innan|"
    r"before|by|forventet|forventa|venta|antatt|anslått|estimert|trolig|truleg|expected|"
    r"estimated|est|(?:\d\.?|første|fyrste|andre|tredje|first|second|third) ?(?:halvår|halvdel|"
    r"tertial)(?: av| of)?|h[12]|t[123]|first half(?: of)?|second half(?: of)?)\b"
)
_PLAIN = re.compile(
    r"^(?:i løpet av|i laupet av|during|fra og med|frå og med|fom|til og med|tom|fra|frå|from|"
    r"til|until|siden|sidan|since|planlagt|planned|i|in|den|the|året|år|year)\s+"
)
_WEEKDAY = re.compile(
    r"^(?:man|måndag|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag,?\s+(?:den\s+)?|"
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+"
)
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
    text = normalised(words)
    if not text:
        raise NotADate("blank", words=words)
    if len(text) > LONGEST:
        raise NotADate("not_understood", words=words)
    text, approximate = _without_about(text)
    for pattern, reading in _READINGS:
        if match := pattern.fullmatch(text):
            return reading(match, words) + ("~" if approximate else "")
    raise NotADate("not_understood", words=words)


def normalised(words: str) -> str:
    """The words with case, spaces, dashes and apostrophes evened out."""
    text = unicodedata.normalize("NFKC", words).casefold()
    text = re.sub(r"[‐‑‒−]", "-", text).replace("’", "'").replace("`", "'")
    text = re.sub(r"\b(f|t)\.?o\.?m\.?(?=\s|$)", r"\1om", text)
    return " ".join(text.split()).strip(" ,;")


def _without_about(text: str) -> tuple[str, bool]:
    rest = text.replace("(", " ").replace(")", " ")
    rest, found = _ABOUT.subn(" ", rest)
    if found:
        rest = re.sub(r"^[\s.,]+|[\s.,]+$", "", " ".join(rest.split()))
    for pattern in (_PLAIN, _WEEKDAY, _PLAIN):
        rest = pattern.sub("", rest.strip())
    return rest, bool(found)


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


def _as_quarter(match: re.Match[str], words: str) -> str:
    number = _ORDINALS.get(match["quarter"]) or int(re.sub(r"\D", "", match["quarter"]) or 0)
    if not 1 <= number <= 4:
        raise NotADate("not_understood", words=words)
    return f"{_year(match, words)}-{32 + number}"


def _as_named_part(match: re.Match[str], words: str) -> str:
    word = match["word"].strip("-")
    part = _MONTH_NAMES.get(word) or _SEASON_NAMES.get(word)
    if part is None:
        raise NotADate("not_understood", words=words)
    return f"{_year(match, words)}-{part:02}"


def _as_season_of_short_year(match: re.Match[str], words: str) -> str:
    if match["word"] in _MONTH_NAMES:
        # "jan 24" is the day to some and the year to others.
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
_TIME = r"(?:[t ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?z?)?"
_QUARTER_WORD = r"(?:kvartal|kvart|kv|quarter)\.?"
_READINGS: tuple[tuple[re.Pattern[str], _Reading], ...] = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (_LONG_YEAR, _as_year),
        (rf"{_LONG_YEAR}([-./])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}}){_TIME}", _as_day),
        (rf"{_LONG_YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}})", _as_day),
        (rf"(?P<day>\d{{1,2}})([-./]) ?(?P<month>\d{{1,2}})\2 ?{_YEAR}{_TIME}", _as_day),
        (rf"(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})-{_YEAR}", _as_day),
        (rf"{_LONG_YEAR}[-/](?P<month>\d{{2}})", _as_month),
        (rf"(?P<month>\d{{1,2}})[-./]{_LONG_YEAR}", _as_month),
        (rf"[qk] ?(?P<quarter>\d)[ ./,-]*{_YEAR}", _as_quarter),
        (rf"{_LONG_YEAR}[ ./,-]*[qk] ?(?P<quarter>\d)", _as_quarter),
        (rf"(?P<quarter>\w+)\.? ?{_QUARTER_WORD}[ ,/-]*{_OF}{_YEAR}", _as_quarter),
        (rf"{_QUARTER_WORD} ?(?P<quarter>\d),? ?{_OF}{_YEAR}", _as_quarter),
        (rf"{_LONG_YEAR},? (?P<quarter>\w+)\.? ?{_QUARTER_WORD}", _as_quarter),
        (rf"{_WORD}[ .,/-]*{_OF}{_LONG_YEAR}", _as_named_part),
        (rf"{_LONG_YEAR}[ ,/-]*{_WORD}", _as_named_part),
        # Excel shows a month as "mar.24" or "mar-24"; with a space it may be a day.
        (rf"{_WORD}(?:[.-]| ?')(?P<year>\d{{2}})", _as_named_part),
        (rf"{_WORD}\.? (?P<year>\d{{2}})", _as_season_of_short_year),
        (rf"{_WORD} (?P<before>\d{{4}}|\d{{2}}) ?[/-] ?{_YEAR}", _as_winter_over_new_year),
        (
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ .-]*{_OF}{_WORD}[ .,-]*(?P<year>\d{{4}}|'\d\d)",
            _as_named_day,
        ),
        (rf"(?P<day>\d{{1,2}})\. ?{_WORD}[ .]+{_YEAR}", _as_named_day),
        (rf"{_WORD}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_LONG_YEAR}", _as_named_day),
    )
)
