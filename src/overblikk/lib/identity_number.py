"""National identity numbers and D-numbers, found in text so that they can be taken out of it."""

import re

# Weights of the two check digits: https://www.skatteetaten.no (fødselsnummer, modulus 11).
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_WITHIN = re.compile(r"(?<![\d.,])(\d{6})[ .\u00a0-]?(\d{5})(?!\d)")
# What a D-number adds to the day, and synthetic test numbers to the month.
_OF_DAYS = (0, 40)
_OF_MONTHS = (0, 40, 65, 80)
# What stands in place of a number.
MASK = "*" * 11


def is_identity_number(digits: str) -> bool:
    """Whether the eleven digits are a day, a serial number and the right check digits."""
    if len(digits) != 11 or not digits.isascii() or not digits.isdigit():
        return False
    day, month = int(digits[:2]), int(digits[2:4])
    is_day = any(1 <= day - more <= 31 for more in _OF_DAYS)
    is_month = any(1 <= month - more <= 12 for more in _OF_MONTHS)
    return is_day and is_month and not any(_rest(w, digits) for w in (_FIRST, _SECOND))


def _rest(weights: tuple[int, ...], digits: str) -> int:
    return sum(w * int(d) for w, d in zip(weights, digits, strict=False)) % 11


def masked(text: str) -> str:
    """The text with a mask for each identity number that stands in it."""
    return _WITHIN.sub(_mask, text) if len(text) >= len(MASK) else text


def _mask(match: re.Match[str]) -> str:
    return MASK if is_identity_number(match[1] + match[2]) else match[0]
