"""Words of cells and what a careful person reads in them, in files of words and meanings.

Each file of `intake/values` is one sort of value; "?" stands for what a person would ask about. The
words that are looked up are those that are shipped; no database is asked.
"""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from overblikk.accounts.viewer import operator
from overblikk.intake.rules.lists import split_list
from overblikk.intake.rules.truth import yes_no
from overblikk.lib.imprecise_dates import NotADate, parse, parse_period
from overblikk.organisations.names import OrganisationIndex
from overblikk.organisations.starting_data import body_id, shipped
from overblikk.registry.fields import BUILT_IN, Kind
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.reading import name_and_address, read
from overblikk.vocabulary.queries import ConceptIndex, concept_id, words_key
from overblikk.vocabulary.starting_data import shipped_schemes

ASKED = "?"
FOLDER = Path(__file__).parent / "intake" / "values"


@dataclass(frozen=True)
class Written:
    """Words, of which sort they are, and what they mean."""

    sort: str
    words: str
    meant: Any


def written(sort: str) -> list[Written]:
    """All the words of one sort."""
    sections = tomllib.loads((FOLDER / f"{sort}.toml").read_text("utf-8"))
    return [
        Written(sort, words, meant)
        for meanings in sections.values()
        for words, meant in meanings.items()
    ]


@cache
def shipped_bodies() -> tuple[OrganisationIndex, dict[UUID, str], dict[UUID, str]]:
    """The bodies that are shipped: what they are found by, their names and their numbers."""
    bodies = shipped("bodies.toml")["organisation"]
    names = {body_id(body["key"]): body["name"]["nb"] for body in bodies}
    numbers = {body_id(body["key"]): body["number"] for body in bodies if "number" in body}
    called = [(name, body_id(body["key"])) for body in bodies for name in _names(body)]
    by_number = {number: id_ for id_, number in numbers.items()}
    return OrganisationIndex(called, by_number), names, numbers


def _names(body: dict[str, Any]) -> Iterator[str]:
    yield from body["name"].values()
    yield from body.get("alias", [])
    yield from body.get("former", [])


@cache
def _lexicon() -> Lexicon:
    words: dict[tuple[str, str], set[UUID]] = defaultdict(set)
    notations: dict[UUID, str] = {}
    for scheme in shipped_schemes():
        for concept in scheme["concept"]:
            id_ = concept_id(scheme["key"], concept["notation"])
            notations[id_] = concept["notation"]
            others = [one for of in concept.get("alternative", {}).values() for one in of]
            for one in (concept["notation"], *concept["label"].values(), *others):
                words[scheme["key"], words_key(one)].add(id_)
    nothing: dict[Kind, dict[str, list[UUID]]] = {Kind.FUNDING_SOURCES: {}}
    return Lexicon(
        date(2026, 1, 1),
        operator(),
        BUILT_IN,
        ConceptIndex(dict(words), notations),
        bodies=lambda _viewer: shipped_bodies()[0],
        _read=nothing,
    )


def _date(words: str) -> str:
    try:
        return parse(words)
    except NotADate:
        return ASKED


def _period(words: str) -> list[str] | str:
    try:
        return [half or "" for half in parse_period(words)]
    except NotADate:
        return ASKED


def _answer(words: str) -> str:
    return yes_no(words) or ASKED


def _amount(words: str) -> str:
    reading = read(BUILT_IN["amounts"], f"Ramme: {words}", _lexicon())
    if reading.question:
        return ASKED
    value, notations = reading.value, _lexicon().concepts.notations
    vat = notations[UUID(value["vat_id"])]
    start, end = value["period_start"], value["period_end"]
    said = [
        f"{value['amount']:.2f}".removesuffix(".00") + f" {notations[UUID(value['currency_id'])]}",
        f"vat {vat}" if vat != "unknown" else "",
        f"prices {value['price_basis']}" if value["price_basis"] != "unknown" else "",
        f"period {start}–{end}" if start or end else "",
        f"covers {value['covers']}" if value["covers"] else "",
    ]
    return "; ".join(filter(None, said))


def _concept(key: str) -> Callable[[str], str]:
    def concept(words: str) -> str:
        reading = read(BUILT_IN[key], words, _lexicon())
        return _lexicon().concepts.notations[UUID(reading.value)] if reading.value else ASKED

    return concept


def _body(words: str) -> str:
    reading = read(BUILT_IN["responsible_organisation"], words, _lexicon())
    return shipped_bodies()[1][UUID(reading.value)] if reading.value else ASKED


def _list(words: str) -> list[str]:
    return split_list(words, known=lambda one: len(_lexicon().organisations.find(one)) == 1)


def _person(words: str) -> list[str]:
    return list(name_and_address(words))


READ: dict[str, Callable[[str], Any]] = {
    "dates": _date,
    "periods": _period,
    "answers": _answer,
    "amounts": _amount,
    "statuses": _concept("status"),
    "phases": _concept("phase"),
    "bodies": _body,
    "lists": _list,
    "persons": _person,
}
