"""Amounts as one line of words: what sort of money, how much, and all it takes to compare it.

"Ramme: 12,5 mill. kr; 2024–2026; uten mva.; faste 2024-priser; Medfinansieringsordningen; drift".
What is left unsaid is unknown, not guessed; what is none of the parts tells what it covers.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from overblikk.lib.imprecise_dates import NotADate, display, parse_period
from overblikk.lib.languages import LANGUAGES, active_language
from overblikk.lib.money import (
    NotAnAmount,
    display_number,
    parse_money,
    parse_money_range,
)
from overblikk.lib.money_phrases import (
    without_bound,
    without_period,
    without_prices,
    without_vat,
)
from overblikk.organisations.names import name_key
from overblikk.registry.fields import Field, Kind
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models.amount import NOMINAL, UNKNOWN
from overblikk.registry.reading import Reading, asked, reads
from overblikk.sources.claims import json_value
from overblikk.vocabulary.queries import concept_id

WHOLE_LIFE = gettext_noop("hele levetiden")
NO_PERIOD = gettext_noop("periode ukjent")
CURRENT_PRICES = gettext_noop("løpende priser")
NO_PRICES = gettext_noop("prisnivå ukjent")
_PRICES_OF_A_YEAR = re.compile(
    r"(?:faste? |constant )?((?:19|20)\d\d)[- ]?(?:kroner|kr|priser|prisar|prices)|"
    r"(?:prisnivå|price level|prices of) ((?:19|20)\d\d)",
    re.IGNORECASE,
)

# A smaller number without a word for what it counts may as well be thousands or millions.
LEAST_WITHOUT_UNIT = 10_000
# No amount takes more letters; a whole page in the cell is not searched for one.
LONGEST = 300
_SIGNS = {"€": "eur", "$": "usd", "£": "gbp"}
_UP_TO_MOST = re.compile(r"\d.*(?:[-–—]|\btil\b|\bto\b)\s*\d|\bmellom\b")
_BETWEEN = re.compile(r"\bmellom (\d[\d .,]*?) og (\d)")
_ASIDE = re.compile(
    r"\(([^()\d]+)\)\s*$|"
    r"[,\s]\s*((?:per|pr|årlig|årleg|årlige|i året|totalt|samlet|samla|til sammen|til|for|"
    r"fordelt)\b\.?[^\d]*)$"
)


@dataclass
class _Said:
    """What the parts of the line have said so far; a part says a thing once, or it covers."""

    values: dict[str, Any] = field(default_factory=dict)
    covers: list[str] = field(default_factory=list)


@reads(Kind.AMOUNTS)
def read_amount(of: Field, words: Any, lexicon: Lexicon) -> Reading:
    """Read one amount; a question where its kind, the number or the currency is not clear."""
    first, *parts = [part.strip() for part in str(words).split(";")]
    kind_words, _colon, money = first.rpartition(":")
    kind = lexicon.concepts.find("amount-kind", kind_words)
    if len(kind) != 1:
        return asked("amount-of-unknown-kind", words=str(words))
    if len(money) > LONGEST:
        return asked("not-an-amount", words=str(words))
    core, *said_beside = _taken_apart(money)
    try:
        amount, unit = _highest(core)
    except NotAnAmount:
        return asked("not-an-amount", words=str(words))
    if amount < 0:
        return asked("not-an-amount", words=str(words))
    if not unit and 0 < amount < LEAST_WITHOUT_UNIT and not re.search(r"[^\W\d]", core):
        return asked("amount-without-unit", words=str(words))
    currency = lexicon.concepts.find("currency", _SIGNS.get(unit, unit) or "nok")
    if len(currency) != 1:
        return asked("not-an-amount", words=str(words))
    said = _Said()
    for part in filter(None, [*parts, *said_beside]):
        if not _hear(part, said, lexicon):
            return asked("amount-says-two-things", words=str(words))
    return Reading(
        amount_value(
            kind_id=str(next(iter(kind))),
            amount=json_value(amount),
            currency_id=str(next(iter(currency))),
            covers="; ".join(said.covers),
            **said.values,
        )
    )


def _taken_apart(money: str) -> list[str]:
    """The amount itself, and what is said beside it: VAT, prices, time, that it is not exact.

    "ca. 40 mill. kr eks. mva." is 40 mill. kr, eks. mva., and "ca. 40 mill. kr" as it stands.
    """
    text = unicodedata.normalize("NFC", money).strip()
    # Only letters are evened out, so that what is left keeps its place in the words.
    rest, prices = without_prices(text.lower())
    rest, vat = without_vat(rest)
    rest, period = without_period(rest)
    rest, aside = _without_aside(rest)
    core, is_bound = without_bound(rest)
    core = core.strip(" ,()")
    is_range = _UP_TO_MOST.search(core)
    as_it_stands = " ".join(rest.split()).strip(" ,()") if is_bound or is_range else ""
    return [core, period, vat, prices, as_it_stands, aside]


def _without_aside(text: str) -> tuple[str, str]:
    """What the amount is for, in brackets or behind a word that begins it: "til drift"."""
    match = _ASIDE.search(text)
    if match is None:
        return text, ""
    return text[: match.start()], (match[1] or match[2]).strip(" ()")


def _highest(core: str) -> tuple[Decimal, str]:
    """The amount, of a range the highest, which an initiative may come to."""
    core = _BETWEEN.sub(r"\1–\2", core)
    try:
        return parse_money(core)
    except NotAnAmount:
        _low, high, unit = parse_money_range(core)
        return high, unit


def amount_value(*, kind_id: str, amount: float, currency_id: str, **said: Any) -> dict[str, Any]:
    """The value of an amount as claims write it; what is not said is unknown."""
    return {
        "kind_id": kind_id,
        "amount": amount,
        "currency_id": currency_id,
        "period_start": "",
        "period_end": "",
        "is_whole_life": False,
        "price_basis": UNKNOWN,
        "vat_id": str(concept_id("vat", "unknown")),
        "funding_source_id": None,
        "covers": "",
        **said,
    }


def _hear(part: str, said: _Said, lexicon: Lexicon) -> bool:
    """Add what the part says; False where another part has said otherwise, or it is an amount."""
    for listen in (_vat, _prices, _period, _funding_source):
        heard = listen(part, lexicon)
        if heard is not None:
            agrees = all(said.values.get(key, value) == value for key, value in heard.items())
            said.values |= heard
            return agrees
    said.covers.append(part)
    return not _is_money(part, lexicon)


def _is_money(part: str, lexicon: Lexicon) -> bool:
    try:
        _amount, unit = parse_money(part)
    except NotAnAmount:
        return False
    return not unit or bool(lexicon.concepts.find("currency", unit))


def _vat(part: str, lexicon: Lexicon) -> dict[str, Any] | None:
    found = lexicon.concepts.find("vat", part)
    return {"vat_id": str(next(iter(found)))} if len(found) == 1 else None


def _prices(part: str, lexicon: Lexicon) -> dict[str, Any] | None:
    if _says(CURRENT_PRICES, part):
        return {"price_basis": NOMINAL}
    if _says(NO_PRICES, part):
        return {"price_basis": UNKNOWN}
    match = _PRICES_OF_A_YEAR.fullmatch(part)
    return {"price_basis": match[1] or match[2]} if match else None


def _period(part: str, lexicon: Lexicon) -> dict[str, Any] | None:
    if _says(WHOLE_LIFE, part):
        return {"is_whole_life": True, "period_start": "", "period_end": ""}
    if _says(NO_PERIOD, part):
        return {"is_whole_life": False, "period_start": "", "period_end": ""}
    try:
        start, end = parse_period(part)
    except NotADate:
        return None
    return {"is_whole_life": False, "period_start": start or "", "period_end": end or ""}


def _funding_source(part: str, lexicon: Lexicon) -> dict[str, Any] | None:
    found = lexicon.find(Kind.FUNDING_SOURCES, part)
    return {"funding_source_id": str(next(iter(found)))} if len(found) == 1 else None


def _says(phrase: str, part: str) -> bool:
    return name_key(part) in _in_each_language(phrase)


@cache
def _in_each_language(phrase: str) -> set[str]:
    said = set()
    for language in LANGUAGES:
        with translation.override(language):
            said.add(name_key(_(phrase)))
    return said


def amount_in_words(value: dict[str, Any], name_of: Callable[[Any], str]) -> str:
    """The amount as `read_amount` reads it, in the reader's language, nothing left unsaid."""
    language = active_language()
    number = display_number(value["amount"])
    kind, currency = name_of(value["kind_id"]), name_of(value["currency_id"])
    funding_source = value["funding_source_id"]
    parts = [
        _money_in(language) % {"kind": kind, "number": number, "currency": currency},
        _period_in(language, value["period_start"], value["period_end"], value["is_whole_life"]),
        name_of(value["vat_id"]),
        _price_basis_in(language, value["price_basis"]),
        name_of(funding_source) if funding_source else "",
        value["covers"],
    ]
    return "; ".join([part for part in parts if part])


def period_in_words(value: dict[str, Any]) -> str:
    """What time the amount is for."""
    start, end, is_whole_life = (
        value[part] for part in ("period_start", "period_end", "is_whole_life")
    )
    return _period_in(active_language(), start, end, is_whole_life)


def price_basis_in_words(basis: str) -> str:
    """In which prices the amount is."""
    return _price_basis_in(active_language(), basis)


# Kept, since a file holds few of them many times; `language` is the active one.


@cache
def _money_in(language: str) -> str:
    return _("%(kind)s: %(number)s %(currency)s")


@lru_cache(maxsize=10_000)
def _period_in(language: str, start: str, end: str, is_whole_life: bool) -> str:
    if is_whole_life:
        return _(WHOLE_LIFE)
    if not start and not end:
        return _(NO_PERIOD)
    if start == end:
        return display(start)
    return f"{display(start) if start else ''}–{display(end) if end else ''}"


@lru_cache(maxsize=1_000)
def _price_basis_in(language: str, basis: str) -> str:
    if basis in (NOMINAL, UNKNOWN):
        return _(CURRENT_PRICES if basis == NOMINAL else NO_PRICES)
    return _("faste %(year)s-priser") % {"year": basis}
