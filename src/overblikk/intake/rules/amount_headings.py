"""What the heading of a column of amounts says of every amount in it.

"Kostnadsramme 2024 (mill. kr eks. mva.)": millions of kroner, without VAT, for 2024. A heading that
says millions above a cell that holds 12,5 must never come to twelve kroner: so all that stands in
its brackets must be understood, or a person is asked.
"""

import re

from overblikk.lib.money_phrases import (
    without_bound,
    without_period,
    without_prices,
    without_vat,
    without_years,
)

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
# Up to when it was spent is no period that it is of.
_AS_OF_A_DAY = re.compile(
    r"\b(?:per|pr|as of)\b\.?\s*(?:\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}|\d{1,2}\.? [a-zæøå]+ \d{4})"
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
    rest = _AS_OF_A_DAY.sub(" ", heading.casefold().replace("_", " "))
    rest, prices = without_prices(rest)
    rest, vat = without_vat(rest)
    rest, period = without_years(rest)
    rest, unit = _taken(rest, _UNITS)
    rest, currency = _taken(rest, _CURRENCIES)
    left = " ".join(_IN_BRACKETS.findall(rest))
    if re.search(r"\w", left) or re.search(r"\d", rest):
        raise HeadingNotClear(heading)
    amount, *said = words.split(";")
    core = _alone(amount)
    if not _LETTERS.search(re.sub(r"\btil\b", "", core)):
        if any(len(n) > _LIKELY_DIGITS.get(unit, 99) for n in _whole_numbers(core)):
            raise HeadingNotClear(heading)
        with_unit = " ".join(part for part in (core.strip(), unit, currency) if part)
        amount = amount.replace(core.strip(), with_unit) if core.strip() in amount else with_unit
    elif unit and not _has_unit(amount):
        raise HeadingNotClear(heading)
    return "; ".join(part for part in (amount.strip(), *said, period, prices, vat) if part)


def with_what_is_said(heading: str, of_all: str) -> str:
    """The heading, with what it leaves unsaid of what is said of all amounts around the table."""
    own, said, added = heading.casefold(), of_all.casefold(), []
    for take in (_without_unit, without_vat, without_prices):
        said, words = take(said)
        if words and not take(own)[1]:
            added.append(words)
    return f"{heading} ({', '.join(added)})" if added else heading


def _without_unit(text: str) -> tuple[str, str]:
    text, unit = _taken(text, _UNITS)
    return (text, unit) if unit else _taken(text, _CURRENCIES)


def _alone(amount: str) -> str:
    """The number, or the two of a range, with its unit if it has one, and nothing said beside."""
    rest, _prices = without_prices(amount.casefold())
    rest, _vat = without_vat(rest)
    rest, _period = without_period(rest)
    return without_bound(rest)[0].strip()


def _whole_numbers(amount: str) -> list[str]:
    """The digits before the point of each number in a range."""
    parts = re.split(r"(?<=\d)\s*(?:[-–—]|\btil\b)\s*(?=\d)", amount)
    return [re.sub(r"\D", "", re.split(r"[.,]", part)[0]) for part in parts]


def _taken(text: str, known: tuple[tuple[re.Pattern[str], str], ...]) -> tuple[str, str]:
    """The text without the first of the patterns that it holds, and what that stands for."""
    for pattern, words in known:
        if pattern.search(text):
            return pattern.sub(" ", text, count=1), words
    return text, ""


def _has_unit(words: str) -> bool:
    return any(pattern.search(words.casefold()) for pattern, _unit in _UNITS)
