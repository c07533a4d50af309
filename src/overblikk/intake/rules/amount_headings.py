"""What the heading of a column of amounts says of every amount in it.

"Kostnadsramme 2024 (mill. kr eks. mva.)": millions of kroner, without VAT, for 2024. A heading that
says millions above a cell that holds 12,5 must never come to twelve kroner: so all that stands in
its brackets must be understood, or a person is asked.
"""

import re

# The unit and the currency that words of a heading stand for, as registry.amount_words reads them.
_KR = r"(?:kr|kroner|nok|norske kroner)\b\.?"
_MILLIONS = r"(?:mill|mio|million(?:er|ar)?)\b\.?"
_UNITS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (rf"\b(?:mrd|milliard(?:er|ar)?)\b\.?(?: ?{_KR})?", "mrd"),
        (r"\bmeur\b|\b(?:mill|mio|million(?:er|ar)?)\b\.? ?(?:eur|euro)\b", "mill EUR"),
        (
            rf"\b(?:mnok|mkr|millkr|m kr)\b\.?|\b(?:mill|mio|million(?:er|ar)?)\b\.?(?: ?{_KR})?",
            "mill",
        ),
        (
            rf"\b(?:i )?(?:tnok|tkr|kkr)\b\.?|\b(?:i )?(?:tusen(?:er)?|1[ .]?000)\b(?: ?{_KR})?",
            "tusen",
        ),
        (r"\b1000kr\b", "tusen"),
    )
)
_CURRENCIES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"\b(?:eur|euro)\b|€", "EUR"),
        (r"\b(?:sek|svenske kroner)\b", "SEK"),
        (r"\b(?:dkk|danske kroner)\b", "DKK"),
        (r"\b(?:usd|dollar)\b|\$", "USD"),
        (r"\b(?:gbp|pund)\b|£", "GBP"),
        (rf"\b(?:i )?{_KR}", ""),
    )
)
_PRICES = re.compile(
    r"\b(?:faste? )?((?:19|20)\d\d)[- ]?(?:kroner|kr|priser|prisar|prices)\b|"
    r"\b(?:prisnivå|price level) ((?:19|20)\d\d)\b"
)
_CURRENT = re.compile(r"\b(?:løpende|løpande|nominelle|current) (?:kroner|priser|prisar|prices)\b")
_RANGE = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TAX = r"[. ]*(?:mva|moms|vat)\b\.?"
_VAT: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"\b(?:eks|ekskl|eksklusive|uten|utan|excl?)\b[. ]*(?:mva|moms|vat)\b\.?"),
        "eks. mva.",
    ),
    (re.compile(r"\b(?:inkl|inklusive|med|incl?)\b[. ]*(?:mva|moms|vat)\b\.?"), "inkl. mva."),
)
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_LETTERS = re.compile(r"[a-zæøå€$£]", re.IGNORECASE)
# A number of more digits before the point than this, in so large units, is the whole amount.
_LIKELY_DIGITS = {"mrd": 3, "mill": 5, "mill EUR": 5, "tusen": 8}


class HeadingNotClear(ValueError):
    """Something in the heading could change the amounts below it, and is not understood."""


def with_heading(words: str, heading: str) -> str:
    """The words of one amount with what its heading adds, as registry.amount_words reads them.

    A cell that names its own unit or currency is taken at its word. Raises HeadingNotClear.
    """
    rest = heading.casefold()
    rest, prices = _taken_prices(rest)
    rest, vat = _taken(rest, _VAT)
    rest, period = _taken_period(rest)
    rest, unit = _taken(rest, _UNITS)
    rest, currency = _taken(rest, _CURRENCIES)
    left = " ".join(_IN_BRACKETS.findall(rest))
    if re.search(r"\w", left) or re.search(r"\d", rest):
        raise HeadingNotClear(heading)
    amount, *said = words.split(";")
    if not _LETTERS.search(amount):
        if len(re.sub(r"\D", "", re.split(r"[.,]", amount)[0])) > _LIKELY_DIGITS.get(unit, 99):
            raise HeadingNotClear(heading)
        amount = " ".join(part for part in (amount.strip(), unit, currency) if part)
    elif unit and not _has_unit(amount):
        raise HeadingNotClear(heading)
    return "; ".join(part for part in (amount, *said, period, prices, vat) if part)


def _taken(text: str, known: tuple[tuple[re.Pattern[str], str], ...]) -> tuple[str, str]:
    """The text without the first of the patterns that it holds, and what that stands for."""
    for pattern, words in known:
        if pattern.search(text):
            return pattern.sub(" ", text, count=1), words
    return text, ""


def _taken_prices(text: str) -> tuple[str, str]:
    if match := _PRICES.search(text):
        return _PRICES.sub(" ", text, count=1), f"{match[1] or match[2]}-priser"
    if _CURRENT.search(text):
        return _CURRENT.sub(" ", text, count=1), "løpende priser"
    return text, ""


def _taken_period(text: str) -> tuple[str, str]:
    if match := _RANGE.search(text):
        return _RANGE.sub(" ", text, count=1), f"{match[1]}–{match[2]}"
    match = _YEAR.search(text)
    return (_YEAR.sub(" ", text, count=1), match[0]) if match else (text, "")


def _has_unit(words: str) -> bool:
    return any(pattern.search(words.casefold()) for pattern, _unit in _UNITS)
