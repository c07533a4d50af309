"""From the words that people use to the values that the register holds."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from overblikk.lib.imprecise_dates import NotADate, parse
from overblikk.lib.organisation_number import is_organisation_number, normalised
from overblikk.lib.web_addresses import web_address
from overblikk.organisations.names import OrganisationIndex, name_key
from overblikk.registry.fields import Field, Kind
from overblikk.registry.models import Portfolio
from overblikk.registry.questions import Question
from overblikk.vocabulary.queries import ConceptIndex, concept_id

PARTNER = "partner"
_IN_BRACKETS_AT_END = re.compile(r"(.*\S)\s*\(([^()]+)\)\s*")


@dataclass(frozen=True)
class Reading:
    """What the words came to: a value as claims write it, or a question for a person."""

    value: Any = None
    question: Question | None = None


@dataclass(frozen=True)
class Lexicon:
    """All that words are looked up in, read once for many rows."""

    concepts: ConceptIndex
    organisations: OrganisationIndex
    portfolios: dict[str, list[UUID]]

    @classmethod
    def load(cls, *, on: date) -> "Lexicon":
        """The register's words on the day, in a handful of queries."""
        portfolios: dict[str, list[UUID]] = {}
        for id_, name in Portfolio.objects.values_list("id", "name"):
            portfolios.setdefault(name_key(name), []).append(id_)
        return cls(ConceptIndex.load(on=on), OrganisationIndex.load(), portfolios)


def read(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    """Read one value of the field from words, a number or a date of a spreadsheet."""
    return _READERS[field.kind](field, words, lexicon)


def _text(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    return Reading(str(words).strip())


def _date(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    try:
        return Reading(parse(words))
    except NotADate:
        return Reading(question=Question("not-a-date", {"words": str(words)}))


def _address(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    address = web_address(str(words))
    if address is None:
        return Reading(question=Question("not-an-address", {"words": str(words)}))
    return Reading(address)


def _concept(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    params = {"words": str(words), "field": str(field.label)}
    return _only(lexicon.concepts.find(field.scheme, str(words)), "concept", params)


def _organisation(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    found = lexicon.organisations.find(str(words))
    if not found and is_organisation_number(normalised(str(words))):
        return Reading(question=Question("unknown-number", {"words": str(words)}))
    return _only(found, "organisation", {"words": str(words)})


def _cooperation(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    body, part = _body_and_part(str(words), lexicon)
    reading = _organisation(field, body, lexicon)
    if reading.question:
        return reading
    return Reading(cooperation(reading.value, part))


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


def _portfolio(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    found = set(lexicon.portfolios.get(name_key(str(words)), ()))
    return _only(found, "portfolio", {"words": str(words)})


def _identifier(field: Field, words: Any, lexicon: Lexicon) -> Reading:
    system, colon, identifier = str(words).partition(": ")
    if not colon:
        system, identifier = "", str(words)
    return Reading({"system": system.strip(), "identifier": identifier.strip()})


def _only(found: set[UUID], what: str, params: dict[str, str]) -> Reading:
    if len(found) == 1:
        return Reading(str(next(iter(found))))
    code = f"ambiguous-{what}" if found else f"unknown-{what}"
    return Reading(question=Question(code, params))


_READERS = {
    Kind.TEXT: _text,
    Kind.PROSE: _text,
    Kind.NAMES: _text,
    Kind.ADDRESS: _address,
    Kind.DATE: _date,
    Kind.CONCEPT: _concept,
    Kind.CONCEPTS: _concept,
    Kind.ORGANISATION: _organisation,
    Kind.COOPERATION: _cooperation,
    Kind.PORTFOLIOS: _portfolio,
    Kind.IDENTIFIERS: _identifier,
}
