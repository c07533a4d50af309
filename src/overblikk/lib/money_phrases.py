"""The words that stand around an amount of money: VAT, prices, time, and how exact it is.

Each function gives the text without what it took, and that in the words that are read elsewhere.
"""

import re

_YEAR = r"(?:19|20)\d\d"
_PRICES = re.compile(
    rf"\(?(?:\b(?:målt i |i )?(?:faste? |constant )?"
    rf"({_YEAR})[- ]?(?:kroner|kr|priser|prisar|prices)\b\.?|"
    rf"\b(?:prisnivå|price level|prices of):? ({_YEAR})\b)\)?"
)
_CURRENT = re.compile(
    r"\(?\b(?:løpende|løpande|nominelle|current) (?:kroner|kr|priser|prisar|prices)\b\)?"
)
_RANGE = re.compile(rf"\b({_YEAR})\s*[-–]\s*({_YEAR})\b")
_ONE_YEAR = re.compile(rf"\b{_YEAR}\b")
# In a cell a year is one only where a word or a bracket says so: "2024" may be so many kroner.
_SAID_PERIOD = re.compile(
    rf"\(({_YEAR}(?:\s*[-–]\s*{_YEAR})?)\)|"
    rf"\b(?:i|for|in|perioden|i perioden|over perioden) ({_YEAR}(?:\s*[-–]\s*{_YEAR})?)\b"
)
_TAX = r"[. ]*(?:mva|moms|merverdiavgift|meirverdiavgift|vat)\b\.?\)?"
_VAT: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(rf"\(?\b(?:eks|ekskl|eksklusive|uten|utan|excl?|excluding|without){_TAX}"),
        "eks. mva.",
    ),
    (re.compile(rf"(?:\+|\bpluss\b|\bplus\b){_TAX}"), "eks. mva."),
    (
        re.compile(rf"\(?\b(?:inkl|inklusive|med|incl?|including|with){_TAX}"),
        "inkl. mva.",
    ),
)
_BOUND = re.compile(
    r"~|[<>≤≥≈±]|\b(?:ca|cirka|circa|omtrent|omkring|rundt|om lag|omlag|anslagsvis|antatt|est|"
    r"(?:anslått|estimert)(?: til)?|inntil|opptil|opp til|opp mot|maks|maksimalt|minst|minimum|"
    r"over|under|about|around|approx|approximately|up to|at least)\b\.?"
)


def without_vat(text: str) -> tuple[str, str]:
    """ "eks. mva." or "inkl. mva."."""
    for pattern, words in _VAT:
        if pattern.search(text):
            return pattern.sub(" ", text, count=1), words
    return text, ""


def without_prices(text: str) -> tuple[str, str]:
    """ "2024-priser" or "løpende priser"."""
    if match := _PRICES.search(text):
        return _PRICES.sub(" ", text, count=1), f"{match[1] or match[2]}-priser"
    if _CURRENT.search(text):
        return _CURRENT.sub(" ", text, count=1), "løpende priser"
    return text, ""


def without_years(text: str) -> tuple[str, str]:
    """The year, or the years from and to, wherever they stand."""
    if match := _RANGE.search(text):
        return _RANGE.sub(" ", text, count=1), f"{match[1]}–{match[2]}"
    match = _ONE_YEAR.search(text)
    return (_ONE_YEAR.sub(" ", text, count=1), match[0]) if match else (text, "")


def without_period(text: str) -> tuple[str, str]:
    """The year, or the years, where it is said that they are years: "i 2025", "(2024–2026)"."""
    match = _SAID_PERIOD.search(text)
    if match is None:
        return text, ""
    return _SAID_PERIOD.sub(" ", text, count=1), (match[1] or match[2]).replace(" ", "")


def without_bound(text: str) -> tuple[str, bool]:
    """Whether words say that the amount is about so much, at most or at least: "ca.", "inntil"."""
    rest, found = _BOUND.subn(" ", text)
    return rest, bool(found)
