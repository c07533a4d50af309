"""Amounts of money as people write them, read exactly, and written for the reader's language."""

import re
from decimal import Decimal
from functools import cache

from django.utils.formats import get_format

from overblikk.lib.languages import active_language

# What the database holds: fifteen digits, two of them after the point.
MOST = Decimal("9999999999999.99")

_TIMES = {
    word: times
    for times, words in (
        (1_000, "tusen thousand tnok tkr kkr knok k teur"),
        (
            1_000_000,
            "mill mio million millioner millionar millions m mnok mkr millkr meur msek mdkk musd "
            "mgbp",
        ),
        (1_000_000_000, "mrd milliard milliarder milliardar bn mrdkr"),
    )
    for word in words.split()
}
_CURRENCY_IN_FACTOR = {
    **dict.fromkeys(("tnok", "mnok", "knok", "mkr", "tkr", "kkr", "millkr", "mrdkr"), "nok"),
    **{f"m{code}": code for code in ("eur", "sek", "dkk", "usd", "gbp")},
    "teur": "eur",
}
_AMOUNT = re.compile(
    r"(?P<before>[A-Za-z€$£]{0,4}\.?)\s*(?P<number>-?\d[\d .,'’\u00a0\u2009\u202f]*?)(?:[.,]?[-–])?"
    r"\s*(?P<after>[A-Za-zæøå€$£][A-Za-zæøå€$£. ]*)?"
)
# "750' kr": the mark of thousands with nothing behind it.
_THOUSANDS = re.compile(r"(?<=\d)['’](?=\s*(?:kr|nok|kroner)?\.?,?-?$)", re.IGNORECASE)
_UP_TO = re.compile(
    r"(?<=[\w.])\s*(?:[-–—]|\btil\b|\bto\b)\s*(?=(?:kr\.?|nok)?\s*\d)", re.IGNORECASE
)
# A range wider than this has two units in it that are not both said.
_WIDEST = 100
_SPACE = r"[ '’\u00a0\u2009\u202f]"
_GROUPED = re.compile(rf"-?\d{{1,3}}({_SPACE}\d{{3}})+([.,]\d{{1,2}})?")
_DOTTED = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?")
_COMMAED = re.compile(r"-?\d{1,3}(,\d{3}){2,}(\.\d+)?|-?\d{1,3}(,\d{3})+\.\d+")
# Twelve and a half to one reader, twelve thousand five hundred to another.
_EITHER = re.compile(r"-?[1-9]\d*,\d{3}")
_PLAIN = re.compile(r"-?\d+([.,]\d+)?")


class NotAnAmount(ValueError):
    """The words are no amount, or one that can be read in two ways."""


def parse_money(words: str) -> tuple[Decimal, str]:
    """The amount in whole units and øre, and the word for its currency, empty if none is said.

    "12,5 MNOK", "kr 1.000.000,-" and "3 250 000" are read; "12,500" could be either of two
    numbers, and is not. Raises NotAnAmount.
    """
    amount, currency = _read(words)
    if abs(amount) > MOST or amount != amount.quantize(Decimal("0.01")):
        raise NotAnAmount(words)
    return amount.quantize(Decimal("0.01")), currency


def parse_money_range(words: str) -> tuple[Decimal, Decimal, str]:
    """The lowest and the highest of "50–60 mill. kr", and the word for their currency.

    A unit that stands once holds for both, unless the first were the greater then. Raises
    NotAnAmount, also for a single amount.
    """
    parts = [_AMOUNT.fullmatch(part) for part in _UP_TO.split(words.strip())]
    if len(parts) != 2 or not (parts[0] and parts[1]):
        raise NotAnAmount(words)
    high, currency = parse_money(parts[1][0])
    ways = [parts[0][0]] if parts[0]["after"] else [f"{parts[0][0]} {parts[1]['after'] or ''}"]
    for first in (*ways, parts[0][0]):
        low, other = parse_money(first)
        if 0 < low < high <= low * _WIDEST and len({currency, other} - {""}) < 2:
            return low, high, currency or other
    raise NotAnAmount(words)


def parse_number(words: str) -> Decimal:
    """A number of no currency, with all its decimals. Raises NotAnAmount."""
    number, currency = _read(words)
    if currency or abs(number) > MOST:
        raise NotAnAmount(words)
    return number


def _read(words: str) -> tuple[Decimal, str]:
    match = _AMOUNT.fullmatch(_THOUSANDS.sub(" tusen", words.strip()))
    if match is None:
        raise NotAnAmount(words)
    times, unit = _times_and_unit(match["after"] or "")
    before = match["before"].strip(".").casefold()
    if before in _CURRENCY_IN_FACTOR and not match["after"]:
        # "MNOK 12,5".
        times, before = _TIMES[before], _CURRENCY_IN_FACTOR[before]
    if before and unit and before != unit:
        raise NotAnAmount(words)
    number = match["number"].strip()
    if times > 1 and _DOTTED.fullmatch(number):
        # "1.500 mill." is one and a half to whoever writes decimals with a point.
        raise NotAnAmount(words)
    return _number(number) * times, before or unit


def _times_and_unit(after: str) -> tuple[int, str]:
    """What the words after the number multiply it by, and the currency that they name."""
    # "t.kr" and "m.kr" are one word with points in it.
    said = re.sub(r"\b([tmk])\. ?(kr|nok)\b", r"\1\2", after.casefold()).replace(".", " ").split()
    times = _TIMES.get(said[0], 1) if said else 1
    if times == 1:
        return 1, " ".join(said)
    return times, " ".join(said[1:]) or _CURRENCY_IN_FACTOR.get(said[0], "")


def _number(text: str) -> Decimal:
    if _GROUPED.fullmatch(text):
        digits = re.sub(_SPACE, "", text).replace(",", ".")
    elif _DOTTED.fullmatch(text):
        digits = text.replace(".", "").replace(",", ".")
    elif _COMMAED.fullmatch(text):
        digits = text.replace(",", "")
    elif _PLAIN.fullmatch(text) and not _EITHER.fullmatch(text):
        digits = text.replace(",", ".")
    else:
        raise NotAnAmount(text)
    return Decimal(digits)


def display_number(amount: Decimal | float) -> str:
    """The number as the reader's language writes it; øre only where there are any."""
    exact = Decimal(str(amount))
    return _in_language(exact, 0 if exact == exact.to_integral_value() else 2)


def display_plain(number: Decimal | float) -> str:
    """A number that is no money as the reader's language writes it, with all its decimals."""
    exact = Decimal(str(number))
    _sign, _digits, exponent = exact.normalize().as_tuple()
    return _in_language(exact, max(0, -int(exponent)))


def _in_language(number: Decimal, places: int) -> str:
    """With the language's decimal mark, and thousands parted by a space in every language, as
    ISO 80000 has it: "12,500" would be one number to an English reader and another to us."""
    whole, _mark, rest = f"{number:,.{places}f}".partition(".")
    whole = whole.replace(",", "\u00a0")
    return f"{whole}{_decimal_mark(active_language())}{rest}" if rest else whole


@cache
def _decimal_mark(language: str) -> str:
    return str(get_format("DECIMAL_SEPARATOR", lang=language, use_l10n=True))
