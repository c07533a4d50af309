"""From the words that people use to the values that the register holds."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from overblikk.lib.imprecise_dates import NotADate, parse
from overblikk.lib.money import NotAnAmount, parse_money, parse_number
from overblikk.lib.organisation_number import is_organisation_number, normalised
from overblikk.lib.web_addresses import web_address
from overblikk.registry.fields import Field, Kind
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.questions import Question
from overblikk.sources.claims import json_value
from overblikk.vocabulary.queries import concept_id

PARTNER = "partner"
_IN_BRACKETS_AT_END = re.compile(r"(.*\S)\s*\(([^()]+)\)\s*")
_EMAIL = re.compile(r"[^\s<>@,;:()\[\]]+@[^\s<>@,;:()\[\]]+\.[^\s<>@,;:()\[\].]+")
# What stands beside a name and an address, and names nobody.
_BESIDE_A_PERSON = re.compile(
    r"\b(?:tlf|tel|telefon|mob|mobil|phone)\b[.:]*|(?:\+|\b00)?\b\d(?:[ \u00a0]?\d){6,}\b|"
    r"\b(?:e-?post(?:adresse)?|e-?mail|mailto)\b:?",
    re.IGNORECASE,
)
# As lists number their values, and as a cell may repeat what it is: "2. Konsept", "Fase: Konsept".
_BEFORE_A_CONCEPT = re.compile(
    r"^(?:\d{1,2}\s*[.):–-]+\s*(?=[^\W\d])|(?:fase|status|phase)\s*:\s*)", re.IGNORECASE
)
_TAKEN_BACK = re.compile(
    r"\b(?:nei|ikke|ikkje|no|not|delvis|nesten|snart|usikker\w*|usikkert)\b|\?", re.IGNORECASE
)
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "Nav v/ Kari Nordmann": the body, by somebody who works there.
_BY_WHOM = re.compile(r"(?<![,\s])[,\s]{1,3}(?:v/|ved\s)\s?\S.{0,80}$", re.IGNORECASE)
_REMARKED = re.compile(
    r"(?P<concept>[^\d(,;:.–—]{2,40}?)"
    r"(?:\s*[(,;:.–—]|\s-\s|\s(?:i|per|pr\.?|siden|sidan)\s|\s(?=\d))(?P<remark>.{1,200})"
)
_BUDGET_ITEM = re.compile(
    r"(?:kap(?:ittel|\.)?\s*)?(\d{1,4})(?:(?:[.,/\s]|\s*post\.?\s*)+(\d{2}))?"
)


@dataclass(frozen=True)
class Reading:
    """What the words came to: a value as claims write it, or a question for a person."""

    value: Any = None
    question: Question | None = None


Reader = Callable[[Field, Any, Lexicon], Reading]
_readers: dict[Kind, Reader] = {}


def reads(*kinds: Kind) -> Callable[[Reader], Reader]:
    """Decorator: the function reads the words of fields of these kinds."""

    def keep(reader: Reader) -> Reader:
        _readers.update(dict.fromkeys(kinds, reader))
        return reader

    return keep


def read(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    """Read one value of the field from words, a number or a date of a spreadsheet."""
    return _readers[field.kind](field, words, lexicon)


def asked(code: str, **params: str) -> Reading:
    """A reading that came to a question."""
    return Reading(question=Question(code, params))


@reads(Kind.TEXT, Kind.PROSE, Kind.NAMES)
def _text(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    return Reading(str(words).strip())


@reads(Kind.DATE)
def _date(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    try:
        return Reading(parse(words))
    except NotADate:
        return asked("not-a-date", words=str(words))


@reads(Kind.ADDRESS)
def _address(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    address = web_address(str(words))
    return Reading(address) if address else asked("not-an-address", words=str(words))


@reads(Kind.EMAIL)
def _email(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    address = str(words).strip()
    is_one = _EMAIL.fullmatch(address)
    return Reading(address) if is_one else asked("not-an-email", words=address)


@reads(Kind.NUMBER)
def _number(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    try:
        return Reading(json_value(parse_number(str(words))))
    except NotAnAmount:
        return asked("not-a-number", words=str(words))


@reads(Kind.CONCEPT, Kind.CONCEPTS)
def _concept(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    text = str(words)
    found = lexicon.concepts.find(field.scheme, text)
    if not found and (bare := _BEFORE_A_CONCEPT.sub("", text.strip())) != text:
        found = lexicon.concepts.find(field.scheme, bare)
    if not found and field.kind is Kind.CONCEPT:
        found = _before_a_remark(field, text, lexicon)
    return only(found, "concept", {"words": text, "field": str(field.label)})


def _before_a_remark(field: Field, text: str, lexicon: Lexicon) -> set[UUID]:
    """The concept of "Pågående (forsinket)" and "Avsluttet 2024"; none where the remark may name
    another, takes it back or is of a year to come."""
    match = _REMARKED.fullmatch(text.strip())
    found = lexicon.concepts.find(field.scheme, match["concept"]) if match else set()
    if not match or not found or _TAKEN_BACK.search(match["remark"]):
        return set()
    if any(int(year) > lexicon.on.year for year in _A_YEAR.findall(match["remark"])):
        return set()
    words = match["remark"].split()
    runs = (" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, a + 4))
    others = set().union(*(lexicon.concepts.find(field.scheme, run) for run in runs)) - found
    return set() if others else found


@reads(Kind.ORGANISATION, Kind.ORGANISATIONS)
def _organisation(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    found = lexicon.organisations.find(str(words))
    if not found and (body := _BY_WHOM.sub("", str(words))) != str(words):
        found = lexicon.organisations.find(body)
    if not found and is_organisation_number(normalised(str(words))):
        return asked("unknown-number", words=str(words))
    return only(found, "organisation", {"words": str(words)})


@reads(Kind.COOPERATION)
def _cooperation(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    body, part = _body_and_part(str(words), lexicon)
    reading = _organisation(field, body, lexicon)
    return reading if reading.question else Reading(cooperation(reading.value, part))


def _body_and_part(words: str, lexicon: Lexicon) -> tuple[str, str]:
    """ "SINTEF (forskningspart)" says both; brackets with anything else belong to the name."""
    match = _IN_BRACKETS_AT_END.fullmatch(words)
    parts = lexicon.concepts.find("participation", match[2]) if match else set()
    if match and len(parts) == 1:
        return match[1], lexicon.concepts.notations[next(iter(parts))]
    return words, PARTNER


def cooperation(organisation_id: Any, part: str = PARTNER) -> dict[str, str]:
    """The value of a co-operation: who takes part, and as what."""
    return {
        "organisation_id": str(organisation_id),
        "part_id": str(concept_id("participation", part)),
    }


_CALLED = {
    Kind.PORTFOLIOS: "portfolio",
    Kind.FUNDING_SOURCES: "funding-source",
    Kind.STRATEGIES: "strategy",
}


@reads(*_CALLED)
def _record(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    found = lexicon.find(field.kind, str(words))
    return only(found, _CALLED[field.kind], {"words": str(words)})


@reads(Kind.CONTACT, Kind.CONTACTS)
def _contact(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    """By e-mail address where the words hold one, else by name; of several persons none."""
    text = str(words)
    name, address = name_and_address(text)
    is_one = len(_EMAIL.findall(text)) < 2
    found = lexicon.find(Kind.CONTACTS, address or name) if is_one else set()
    return only(found, "contact", {"words": text})


def name_and_address(words: str) -> tuple[str, str]:
    """The name and the e-mail address of "Kari Nordmann <kari@etat.no>"; empty what is not said.

    Telephone numbers are neither.
    """
    address = _EMAIL.search(words)
    rest = words.replace(address[0], " ") if address else words
    name = _BESIDE_A_PERSON.sub(" ", rest)
    name = " ".join(re.sub(r"[<(\[]\s*[>)\]]", " ", name).split())
    name = name.strip(" ,;:<>()[]–—-" + ("." if address else ""))
    return name, address[0] if address else ""


@reads(Kind.SECTORS)
def _sector(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    return only(lexicon.find(Kind.SECTORS, str(words)), "sector", {"words": str(words)})


@reads(Kind.INITIATIVE, Kind.INITIATIVES)
def _initiative(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    return only(lexicon.initiatives(str(words)), "initiative", {"words": str(words)})


@reads(Kind.IDENTIFIERS)
def _identifier(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    system, colon, identifier = str(words).partition(": ")
    if not colon:
        system, identifier = "", str(words)
    return Reading({"system": system.strip(), "identifier": identifier.strip()})


@reads(Kind.BUDGET_ITEMS)
def _budget_item(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    match = _BUDGET_ITEM.fullmatch(str(words).strip().casefold())
    if match is None:
        return asked("not-a-budget-item", words=str(words))
    return Reading({"chapter": match[1].lstrip("0") or "0", "post": match[2] or ""})


@reads(Kind.FRAMES)
def _frame(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    year, _colon, money = str(words).partition(":")
    try:
        amount, unit = parse_money(money)
    except NotAnAmount:
        return asked("not-a-frame", words=str(words))
    currency = lexicon.concepts.find("currency", unit or "nok")
    is_year = re.fullmatch(r"(19[5-9]\d|20\d\d)", year.strip())
    if not is_year or amount < 0 or len(currency) != 1:
        return asked("not-a-frame", words=str(words))
    return Reading(frame(int(year), amount, next(iter(currency))))


def frame(year: int, amount: Decimal, currency: UUID) -> dict[str, Any]:
    """The value of a commitment frame: of which year, how much."""
    return {"year": year, "amount": json_value(amount), "currency_id": str(currency)}


def only(found: set[UUID], what: str, params: dict[str, str]) -> Reading:
    """The one that was found, or the question of which."""
    if len(found) == 1:
        return Reading(str(next(iter(found))))
    code = f"ambiguous-{what}" if found else f"unknown-{what}"
    return Reading(question=Question(code, params))
