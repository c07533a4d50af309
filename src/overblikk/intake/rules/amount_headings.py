"""What the heading of a column of amounts says of every amount in it.

"Kostnadsramme 2024 (mill. kr eks. mva.)": millions, without VAT, for 2024. A heading that says
millions above a cell that holds 12,5 must never come to twelve kroner.
"""

import re

_UNITS = (
    ("mrd", r"\b(?:mrd|milliard(?:er|ar)?|billions?)\b"),
    ("mill", r"\b(?:mill|million(?:er|ar|s)?|mnok)\b"),
    ("tusen", r"\b(?:tusen|tnok|thousands?|1 ?000)\b"),
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PRICES = re.compile(r"\b((?:19|20)\d\d)[- ]?(?:kroner|kr|priser|prisar|prices)\b")
_VAT = (
    ("eks. mva.", re.compile(r"\b(?:eks|ekskl|uten|utan|excl?)\b[. ]*(?:mva|moms|vat)\b")),
    ("inkl. mva.", re.compile(r"\b(?:inkl|med|incl?)\b[. ]*(?:mva|moms|vat)\b")),
)
_HAS_UNIT = re.compile(r"[a-zæøå]", re.IGNORECASE)
_IS_CURRENCY = re.compile(r"\b(?:kr|kroner|nok)\b|,-", re.IGNORECASE)


def with_heading(words: str, heading: str) -> str:
    """The words of one amount with what its heading adds, as registry.amount_words reads them.

    A cell that names its own unit is taken at its word.
    """
    said = heading.casefold()
    prices = _PRICES.search(said)
    rest = _PRICES.sub(" ", said)
    year = _YEAR.search(rest)
    vat = next((phrase for phrase, pattern in _VAT if pattern.search(said)), "")
    parts = [
        f"{words} {_unit(said)}" if _takes_unit(words) and _unit(said) else words,
        year[0] if year else "",
        f"{prices[1]}-priser" if prices else "",
        vat,
    ]
    return "; ".join(part for part in parts if part)


def _unit(heading: str) -> str:
    return next((unit for unit, pattern in _UNITS if re.search(pattern, heading)), "")


def _takes_unit(words: str) -> bool:
    return not _HAS_UNIT.search(_IS_CURRENCY.sub("", words))
