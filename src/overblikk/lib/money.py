"""Amounts of money as people write them, read exactly, and written for the reader's language."""

import re
from decimal import Decimal
from functools import cache

from django.utils.formats import get_format

from overblikk.lib.languages import active_language

# What the database holds: fifteen digits, two of them after the point.
MOST = Decimal("9999999999999.99")

_TIMES = {
    "tusen": 1_000,
    "tnok": 1_000,
    "thousand": 1_000,
    "mill": 1_000_000,
    "million": 1_000_000,
    "millioner": 1_000_000,
    "millionar": 1_000_000,
    "millions": 1_000_000,
    "mnok": 1_000_000,
    "meur": 1_000_000,
    "mrd": 1_000_000_000,
    "milliard": 1_000_000_000,
    "milliarder": 1_000_000_000,
    "milliardar": 1_000_000_000,
}
_CURRENCY_IN_FACTOR = {"tnok": "nok", "mnok": "nok", "meur": "eur"}
_AMOUNT = re.compile(
    r"(?P<before>[A-Za-z€$£]{0,4}\.?)\s*(?P<number>-?\d[\d .,\u00a0\u202f]*?)(?:,?-)?"
    r"\s*(?P<after>[A-Za-zæøå€$£][A-Za-zæøå€$£. ]*)?"
)
_SPACE = r"[ \u00a0\u202f]"
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


def parse_number(words: str) -> Decimal:
    """A number of no currency, with all its decimals. Raises NotAnAmount."""
    number, currency = _read(words)
    if currency or abs(number) > MOST:
        raise NotAnAmount(words)
    return number


def _read(words: str) -> tuple[Decimal, str]:
    match = _AMOUNT.fullmatch(words.strip())
    if match is None:
        raise NotAnAmount(words)
    times, unit = _times_and_unit(match["after"] or "")
    before = match["before"].strip(".").casefold()
    if before and unit and before != unit:
        raise NotAnAmount(words)
    number = match["number"].strip()
    if times > 1 and _DOTTED.fullmatch(number):
        # "1.500 mill." is one and a half to whoever writes decimals with a point.
        raise NotAnAmount(words)
    return _number(number) * times, before or unit


def _times_and_unit(after: str) -> tuple[int, str]:
    """What the words after the number multiply it by, and the currency that they name."""
    said = after.replace(".", " ").casefold().split()
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
