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
    match = _NUMBER.fullmatch(words.strip())
    if match is None:
        raise NotAnAmount(words)
    factor = match["factor"].casefold()
    times = _TIMES.get(factor)
    said = [match["before"], match["after"], "" if times else match["factor"]]
    currency = next((one.strip(".").casefold() for one in said if one), "")
    amount = _number(match["number"].strip()) * (times or 1)
    if amount != amount.quantize(Decimal("0.01")) or abs(amount) > MOST:
        raise NotAnAmount(words)
    return amount.quantize(Decimal("0.01")), currency or _CURRENCY_IN_FACTOR.get(factor, "")


def _number(text: str) -> Decimal:
    digits = re.sub(r"[ \u00a0\u202f]", "", text)
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3}){2,}(\.\d+)?|-?\d{1,3}(,\d{3})+\.\d+", digits):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"-?\d+,\d{3}", digits):
        # Twelve and a half to one reader, twelve thousand five hundred to another.
        raise NotAnAmount(text)
    try:
        return Decimal(digits.replace(",", "."))
    except InvalidOperation:
        raise NotAnAmount(text) from None


def display_number(amount: Decimal | float) -> str:
    """The number as the reader's language writes it; øre only where there are any."""
    exact = Decimal(str(amount))
    places = 0 if exact == exact.to_integral_value() else 2
    return number_format(exact, decimal_pos=places, use_l10n=True, force_grouping=True)
