"""What a cell reads as text, and text without the marks of how it was typed."""

import re
import unicodedata
from datetime import date, datetime

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

# What people write in a cell to say that it holds nothing.
_NOTHING = {"-", "–", "—", "n/a", "na", "i/a", "?", "..."}
# What they write to say that nobody knows, or that there is nothing to know.
_UNKNOWN = {
    *[
        "ukjent",
        "ukjend",
        "unknown",
        "not known",
        "uavklart",
        "uavklara",
        "usikker",
        "usikkert",
        "uvisst",
        "uviss",
    ],
    *["vet ikke", "veit ikkje", "don't know", "dont know", "do not know", "kanskje", "maybe"],
    *[
        "under avklaring",
        "til avklaring",
        "må avklares",
        "må avklarast",
        "kommer senere",
        "kjem seinare",
    ],
    *[
        "ingen",
        "inga",
        "intet",
        "null",
        "none",
        "blank",
        "tom",
        "tomt",
        "tbd",
        "tba",
        "n.a",
        "not applicable",
        "not available",
        "not set",
    ],
}
_GOES_ON = frozenset(
    [
        "pågående",
        "pågåande",
        "pågår",
        "løpende",
        "løpande",
        "kontinuerlig",
        "kontinuerleg",
        "varig",
        "varige",
        "fast",
        "ongoing",
        "continuous",
        "ingen sluttdato",
        "ingen slutt",
        "uten slutt",
        "utan slutt",
    ]
)
_NOT_YET = re.compile(
    r"(?:ikke|ikkje|not) (?:kjent|kjend|satt|sett|oppgitt|oppgjeve|avklart|avklara|besvart|svart|"
    r"bestemt|fastsatt|fastsett|vurdert|relevant|aktuelt|aktuell|utfylt|registrert|tilgjengelig|"
    r"tilgjengeleg|decided|stated|relevant)(?: (?:ennå|enda|endå|enno|per nå|per i dag|yet))?"
)


def says_unknown(words: str) -> bool:
    """Whether the words say that nobody knows, or nothing at all."""
    text = clean(words).casefold().replace("’", "'").strip(" .!?…()")
    return says_nothing(text) or text in _UNKNOWN or _NOT_YET.fullmatch(text) is not None


def says_goes_on(words: str) -> bool:
    """Whether the words, where an end is asked for, say that there is none yet."""
    return clean(words).casefold().strip(" .!") in _GOES_ON


def says_nothing(words: str) -> bool:
    """Whether the words are empty, or only say that there is nothing to say."""
    return words.strip().casefold() in _NOTHING or not words.strip()


def clean(words: str) -> str:
    """The words in NFC, trimmed, each run of spaces as one; paragraph breaks are kept."""
    text = unicodedata.normalize("NFC", words)
    if text.isprintable() and "  " not in text:
        # Nothing invisible, and no other space than " ".
        return text.strip()
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    text = re.sub(r"\r\n?|[\v\f\x85\u2028\u2029]", "\n", text)
    text = re.sub(r"[^\S\n]+", " ", text)
    return re.sub(r" ?\n ?", "\n", re.sub(r"\n(?: ?\n)+", "\n\n", text)).strip()


def as_text(value: str | int | float | bool | date | datetime | None) -> str:
    """The text of a cell's value: 2025.0 is "2025", a day "2024-03-05", nothing is ""."""
    if value is None:
        return ""
    if isinstance(value, bool):
        # As Norwegian spreadsheets show it.
        return "SANN" if value else "USANN"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if _is_midnight(value) else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        # Excel stores every number as a float.
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def unmistakable(value: object, words: str) -> str:
    """The words of a cell; a number with a decimal comma, and too many decimals for thousands.

    12.345 in a spreadsheet is twelve and a bit, though in words it could be twelve thousand.
    """
    if not isinstance(value, float) or value.is_integer():
        return words
    whole, _point, decimals = f"{value:.14g}".partition(".")
    return f"{whole},{decimals:0<4}" if decimals.isdecimal() else words


def _is_midnight(moment: datetime) -> bool:
    return (moment.hour, moment.minute, moment.second) == (0, 0, 0)
