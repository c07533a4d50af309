"""Loads the sectors and bodies that Digdir's report of 2025 names, each value with its evidence."""

import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from overblikk.history.who import changing
from overblikk.lib.languages import LANGUAGES
from overblikk.organisations.actions import register_all, register_sectors
from overblikk.organisations.models import NameKind, Organisation, Sector
from overblikk.sources.actions import Received, receive
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method, Source, SourceKind
from overblikk.vocabulary.queries import concept_id

Table = dict[str, Any]

# Ids made from keys let the same body have the same id in every installation.
BODIES = UUID("0c1c4a52-38a3-5e0b-9a0b-6f1d3c1f7a55")
REPORT, OWN = "digdir-2025", "overblikk"


def shipped(name: str) -> Table:
    """What the file of starting data states."""
    folder = resources.files("overblikk.organisations") / "data"
    return tomllib.loads((folder / name).read_text(encoding="utf-8"))


def body_id(key: str) -> UUID:
    """The id of the body that the starting data calls `key`."""
    return uuid5(BODIES, key)


def ministries() -> dict[str, str]:
    """For each sector that has one, the key of its ministry."""
    sectors = shipped("sectors.toml")["sector"]
    return {sector["key"]: sector["ministry"] for sector in sectors if "ministry" in sector}


def report() -> Source:
    """The report that the starting data is from, as a source."""
    return _source(next(e for e in shipped("bodies.toml")["source"] if e["key"] == REPORT))


@transaction.atomic
def load() -> int:
    """Add the sectors and bodies that are not there yet; gives how many bodies."""
    with changing(by=None, name="overblikk setup"):
        return _load()


def _load() -> int:
    sectors, bodies = shipped("sectors.toml"), shipped("bodies.toml")
    present = set(Organisation.objects.values_list("id", flat=True))
    new = [body for body in bodies["organisation"] if body_id(body["key"]) not in present]
    if not new:
        return 0
    sources = {entry["key"]: _source(entry) for entry in bodies["source"]}
    _load_sectors(sectors["sector"], sources)
    sector_of = {s["ministry"]: s["key"] for s in sectors["sector"] if "ministry" in s}
    ministries = set(sector_of)
    register_all(
        [
            (body_id(body["key"]), list(_claims(body, sources, sector_of, ministries)))
            for body in new
        ],
        by=None,
    )
    return len(new)


def _source(entry: Table) -> Source:
    known = Source.objects.filter(title=entry["title"]).first()
    return known or receive(
        Received(
            kind=SourceKind(entry["kind"]),
            title=entry["title"],
            from_name=entry["publisher"],
            speaks_for=entry.get("date"),
            access_level=AccessLevel.PUBLIC,
            address=entry["address"],
        ),
        by=None,
    )


def _load_sectors(entries: list[Table], sources: dict[str, Source]) -> None:
    present = set(Sector.objects.values_list("key", flat=True))
    register_sectors(
        [
            (Sector(id=body_id(f"sector {e['key']}"), key=e["key"], position=position), claims)
            for position, e in enumerate(entries)
            if e["key"] not in present
            and (
                claims := [
                    # The report is in bokmål; the other names are translations.
                    _from(sources[REPORT if lang == "nb" else OWN], e, f"name_{lang}", name)
                    for lang in LANGUAGES
                    if (name := e["name"][lang])
                ]
            )
        ],
        by=None,
    )


def _claims(
    body: Table, sources: dict[str, Source], sector_of: dict[str, str], ministries: set[str]
) -> Iterator[Claim]:
    report = sources[REPORT]
    key = body["key"]
    for language, name in body["name"].items():
        yield _from(
            report if language == "nb" else _list(body, sources), body, f"name_{language}", name
        )
    if number := body.get("number"):
        yield _from(_list(body, sources), body, "organisation_number", number)
    for kind, names in ((NameKind.ALIAS, "alias"), (NameKind.FORMER, "former")):
        for name in body.get(names, ()):
            source = sources[body.get("name_sources", {}).get(name, REPORT)]
            other = {"kind": str(kind), "name": name}
            yield _from(source, body, "other_names", other, words=name)
    # A ministry is its own responsible ministry, so that one look-up serves all.
    ministry = key if key in ministries else body.get("ministry")
    if ministry:
        yield _from(report, body, "ministry", str(body_id(ministry)))
    if parent := body.get("parent"):
        yield _from(report, body, "parent", str(body_id(parent)))
    if sector := sector_of.get(key) or body.get("sector"):
        yield _from(report, body, "sector", str(body_id(f"sector {sector}")))
    if form := body.get("form"):
        # The name itself says it ("Avinor AS"), and the report has the name.
        yield _from(report, body, "form", str(concept_id("organisation-form", form)))


def _list(body: Table, sources: dict[str, Source]) -> Source:
    return sources[body.get("number_source", REPORT)]


def _from(source: Source, entry: Table, field: str, value: Any, *, words: str = "") -> Claim:
    is_report = source.kind == SourceKind.DOCUMENT
    return Claim(
        field,
        value,
        source=source,
        method=Method.STARTING_DATA,
        words=words or (entry.get("words", "") if is_report else str(value)),
        place={"section": entry["place"]} if is_report else {"record": entry["key"]},
    )
