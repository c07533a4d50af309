"""Reading periods, a start and an end in one cell, out of people's words."""

import re

from overblikk.lib.date_words import LONGEST, NotADate, normalised, read_words

_FROM = r"(?:fra og med|frå og med|fom|fra|frå|from|siden|sidan|since)"
_TO = r"(?:til og med|tom|til|to|until)"
_SPELLED = re.compile(rf"(?:{_FROM} )?(?P<start>.+?) (?:og )?{_TO} (?P<end>.+)")
_ONLY_START = re.compile(rf"{_FROM} (.+)|(.+?) ?(?:-|–|—|->|→)|(.+?) (?:og framover|→|onwards)")
_ONLY_END = re.compile(rf"{_TO} (.+)|(?:-|–|—|->|→) ?(.+)")
# An end that has not come: "2022 – d.d.".
_NO_END = re.compile(
    r"(?<=[\s–—-])(?:d\.d\.?|dd|dags dato|nå|no|løpende|løpande|pågående|pågåande|now|ongoing|"
    r"present|\?)$"
)
_DASHES = (r" (?:-|–|—|->|→) ", r" ?(?:–|—|->|→) ?", r" - ?| ?- ")


def read_period(words: str) -> tuple[str | None, str | None]:
    """Start and end, each in EDTF, or None where it is left open. Raises NotADate.

    One date alone is both, since what ran "in 2024" began and ended there.
    """
    text = _NO_END.sub("", normalised(words)).strip()
    if len(text) > LONGEST or not re.search(r"\d", text):
        raise NotADate("not_understood" if text else "blank", words=words)
    halves = _spelled_out(text) or _dashed(text, words)
    start, end = (_half(half, halves, words) for half in halves)
    return start, end


def _spelled_out(text: str) -> tuple[str, str] | None:
    if match := _SPELLED.fullmatch(text):
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
    found = [pair for pair in _splits_at_hyphens(text) if all(map(_can_be_read, pair))]
    if len(found) == 1:
        return found[0]
    if found or not _can_be_read(text):
        raise NotADate("ambiguous" if found else "not_understood", words=words)
    return text, text


def _splits_at_hyphens(text: str) -> list[tuple[str, str]]:
    match = re.fullmatch(r"(\d\d)(\d\d)[-/](\d\d)", text)
    if match and match[3] > match[2]:
        return [(match[1] + match[2], match[1] + match[3])]
    if match := re.fullmatch(r"(\d{4})/(\d{4})", text):
        return [(match[1], match[2])]
    return [(text[: m.start()], text[m.end() :]) for m in re.finditer(r" ?- ?", text)]


def _can_be_read(words: str) -> bool:
    try:
        read_words(words)
    except NotADate:
        return False
    return True


def _half(half: str, halves: tuple[str, str], words: str) -> str | None:
    if not half.strip():
        return None
    year = re.search(r"\d{4}(?!.*\d{4})", halves[1])
    if year and half is halves[0] and not re.search(r"\d{4}|\d\.\d{2}$", half):
        # "januar–juni 2024": the year stands once and holds for both.
        half = f"{half.rstrip('. ')}{'.' if re.search(r'[.]', half) else ''} {year[0]}"
        half = re.sub(r"(\d\.\d{1,2})\.? (\d{4})$", r"\1.\2", half)
    if (short := re.fullmatch(r"'?(\d{2})", half)) and half is halves[1]:
        half = halves[0].strip()[:2] + short[1]
    try:
        return read_words(half)
    except NotADate as error:
        raise NotADate(error.code, **{**error.params, "words": words}) from None
