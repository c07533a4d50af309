"""Reading periods, a start and an end in one cell, out of people's words."""

import re

from overblikk.lib.date_phrases import normalised
from overblikk.lib.date_words import LONGEST, NotADate, read_words

_BEGIN = r"(?:oppstart|oppstarta|start|startet|starta)"
_FINISH = r"(?:ferdig|ferdigstilt|slutt|avsluttet|avslutta)"
_FROM = rf"(?:fra og med|frå og med|fom|fra|frå|from|siden|sidan|since|{_BEGIN}:?)"
_TO = r"(?:til og med|tom|til|to|until)"
_BY = rf"(?:{_TO}|innen|innan|senest|seinast|by|{_FINISH}:?)"
_ONWARDS = r"(?:og (?:framover|fremover|utover|videre|vidare)|→|->|(?:and )?onwards)"
_SPELLED = (
    re.compile(rf"(?:{_FROM} )?(?P<start>.+?),? (?:og )?{_TO} (?P<end>.+)"),
    re.compile(rf"{_BEGIN}:? (?P<start>.+?)[,;]? (?:og )?{_FINISH}:? (?P<end>.+)"),
)
_ONLY_START = re.compile(rf"({_FROM} .+?)(?: {_ONWARDS})?|(.+?) ?(?:-|–|—|->|→)|(.+?) {_ONWARDS}")
_ONLY_END = re.compile(rf"({_BY} .+)|(?:-|–|—|->|→) ?(.+)")
# An end that has not come: "2022 – d.d.".
_NO_END = re.compile(
    r"[\s–—,(-]+(?:d\.d\.?|dd|dags dato|nå|no|løpende|løpande|pågående|pågåande|now|ongoing|"
    r"present|\?)\)?$"
)
_YEARS = re.compile(r"\d{4}(?:(?:, ?| og | & | and )\d{4})+")
# How long it lasts, beside what is said of when.
_HOW_LONG = re.compile(r" ?\([^()]*\b(?:år|years?|mnd|måneder|månader)\b[^()]*\)$")
_DASHES = (r" (?:-|–|—|->|→) ", r" ?(?:–|—|->|→) ?", r" - ?| ?- ")


def read_period(words: str) -> tuple[str | None, str | None]:
    """Start and end, each in EDTF, or None where it is left open. Raises NotADate.

    One date alone is both, since what ran "in 2024" began and ended there.
    """
    text = normalised(words)
    text = _HOW_LONG.sub("", text) if len(text) <= LONGEST else text
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    if len(text) > LONGEST or not re.search(r"\d", text):
        raise NotADate("not_understood" if text else "blank", words=words)
    if _NO_END.search(text):
        halves = _NO_END.sub("", text), ""
    else:
        halves = _years(text) or _spelled_out(text) or _dashed(text, words)
    start, end = (_half(half, halves, words) for half in halves)
    return start, end


def _years(text: str) -> tuple[str, str] | None:
    """ "2024, 2025 og 2026" is from the first to the last, where none between is left out."""
    years = [int(year) for year in re.findall(r"\d{4}", text)] if _YEARS.fullmatch(text) else []
    is_whole = bool(years) and years == list(range(years[0], years[0] + len(years)))
    return (str(years[0]), str(years[-1])) if is_whole else None


def _spelled_out(text: str) -> tuple[str, str] | None:
    for pattern in _SPELLED:
        if match := pattern.fullmatch(text):
            return match["start"], match["end"]
    for pattern, opens in ((_ONLY_START, True), (_ONLY_END, False)):
        match = pattern.fullmatch(text)
        half = next((group for group in match.groups() if group), "") if match else ""
        if half and not re.search(r"–|—|→| - ", half):
            return (half, "") if opens else ("", half)
    return None


def _dashed(text: str, words: str) -> tuple[str, str]:
    for dash in _DASHES:
        halves = re.split(dash, text)
        if len(halves) == 2:
            return halves[0], halves[1]
    if (years := re.fullmatch(r"\d\d(\d\d)-(0\d|1[0-2])", text)) and years[2] > years[1]:
        # "2011-12" is a month to a machine, two years to a person.
        raise NotADate("ambiguous", words=words)
    found = [pair for pair in _splits(text) if _can_be_read(_completed(*pair), pair[1])]
    if len(found) == 1:
        return found[0]
    if found or not _can_be_read(text):
        raise NotADate("ambiguous" if found else "not_understood", words=words)
    return text, text


def _splits(text: str) -> list[tuple[str, str]]:
    """The ways of parting words at what may part them, a hyphen or a stroke within them."""
    match = re.fullmatch(r"(\d\d)(\d\d)[-/](\d\d)", text)
    if match and match[3] > match[2]:
        return [(match[1] + match[2], match[1] + match[3])]
    if match := re.fullmatch(r"(\d{4}(?:-\d\d-\d\d)?)/(\d{4}(?:-\d\d-\d\d)?)", text):
        return [(match[1], match[2])]
    return [(text[: m.start()], text[m.end() :]) for m in re.finditer(r" ?- ?", text)]


def _can_be_read(*halves: str) -> bool:
    try:
        for half in halves:
            read_words(half)
    except NotADate:
        return False
    return True


def _half(half: str, halves: tuple[str, str], words: str) -> str | None:
    if not half.strip():
        return None
    if half is halves[0]:
        half = _completed(*halves)
    elif short := re.fullmatch(r"'?(\d{2})", half):
        half = halves[0].strip()[:2] + short[1]
    try:
        return read_words(half)
    except NotADate as error:
        raise NotADate(error.code, **{**error.params, "words": words}) from None


def _completed(start: str, end: str) -> str:
    """The start with what stands once, at the end, and holds for both: "1.–3. kvartal 2025"."""
    year = re.search(r"\d{4}(?!.*\d{4})", end)
    if year is None or re.search(r"\d{4}|\d\.\d{2}$", start):
        return start
    part = re.search(r"(?<=\d)\.? ?([^\W\d]+)", end) if re.fullmatch(r"\d\.?", start) else None
    point = "." if "." in start else ""
    start = f"{start.rstrip('. ')}{point}{f' {part[1]}' if part else ''} {year[0]}"
    return re.sub(r"(\d\.\d{1,2})\.? (\d{4})$", r"\1.\2", start)
