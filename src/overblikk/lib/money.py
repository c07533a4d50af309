"""Amounts of money as people write them, read exactly, and written for the reader's language."""

import re
from decimal import Decimal, InvalidOperation

from django.utils.formats import number_format

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
    "billion": 1_000_000_000,
}
_CURRENCY_IN_FACTOR = {"tnok": "nok", "mnok": "nok", "meur": "eur"}
_NUMBER = re.compile(
    r"(?P<before>[A-Za-z€$£]{0,4}\.?)\s*(?P<number>-?\d[\d .,\u00a0\u202f]*?)(?:,?-)?"
    r"\s*(?P<factor>[A-Za-zæøå]*)\.?\s*(?P<after>[A-Za-zæøå€$£]*)\.?"
)


class NotAnAmount(ValueError):
    """The words are no amount, or one that can be read in two ways."""


def parse_money(words: str) -> tuple[Decimal, str]:
    """The amount in whole units and øre, and the word for its currency, empty if none is said.

    "12,5 MNOK", "kr 1.000.000,-" and "3 250 000" are read; "12,500" could be either of two
    numbers, and is not. Raises NotAnAmount.
    """
    amount, currency = _read(words)
    if amount != amount.quantize(Decimal("0.01")) or abs(amount) > MOST:
        raise NotAnAmount(words)
    return amount.quantize(Decimal("0.01")), currency


def parse_number(words: str) -> Decimal:
    """A number of no currency, with all its decimals. Raises NotAnAmount."""
    number, currency = _read(words)
    if currency or abs(number) > MOST:
        raise NotAnAmount(words)
    return number


def _read(words: str) -> tuple[Decimal, str]:
    match = _NUMBER.fullmatch(words.strip())
    if match is None:
        raise NotAnAmount(words)
    factor = match["factor"].casefold()
    times = _TIMES.get(factor)
    said = [match["before"], match["after"], "" if times else match["factor"]]
    currency = next((one.strip(".").casefold() for one in said if one), "")
    amount = _number(match["number"].strip()) * (times or 1)
    return amount, currency or _CURRENCY_IN_FACTOR.get(factor, "")


def _number(text: str) -> Decimal:
    digits = re.sub(r"[ \u00a0\u202f]", "", text)
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3}){2,}(\.\d+)?|-?\d{1,3}(,\d{3})+\.\d+", digits):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"-?[1-9]\d*,\d{3}", digits):
        # Twelve and a half to one reader, twelve thousand five hundred to another.
        raise NotAnAmount(text)
    try:
        return Decimal(digits.replace(",", "."))
    except InvalidOperation:
        raise NotAnAmount(text) from None


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
    return number_format(number, decimal_pos=places, use_l10n=True, force_grouping=True)
