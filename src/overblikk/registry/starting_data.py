"""Loads what Digdir's report of 2025 states, in our own words, each value with its evidence.

The files in `data` hold a sector's fact sheet and the strategies, portfolios, funding sources and
initiatives that the sheet, or a chapter, names. Nothing of it is published: a person does that.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any
from uuid import UUID, uuid5

from django.db import models, transaction
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.history.tracking import tracked_models
from overblikk.history.who import changing
from overblikk.organisations.models import Sector
from overblikk.organisations.starting_data import body_id, ministries, report
from overblikk.registry.actions import Draft, record, register_record
from overblikk.registry.models import FactSheet, Initiative
from overblikk.registry.reading import cooperation
from overblikk.registry.record_kinds import FUNDING_SOURCE, PORTFOLIO, STRATEGY
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method, Source
from overblikk.vocabulary.queries import concept_id

Table = dict[str, Any]
Values = Iterator[tuple[str, Any]]

# Ids made from keys let the same record have the same id in every installation.
RECORDS = UUID("7d0b6a4e-5b0c-5f0b-8a8e-1f3c2d9b4e61")
# The kinds, in the order that one may point at another, and what each is called in the files.
KINDS = {"funding_source": FUNDING_SOURCE, "strategy": STRATEGY, "portfolio": PORTFOLIO}
TEXTS = (
    "name",
    "short_name",
    "description",
    "address",
    "start",
    "end",
    "period_start",
    "period_end",
)
SHEET_TEXTS = ("summary", "arenas", "strategies_text", "portfolios_text", "funding_text")
POINTING = {"funding_sources": FUNDING_SOURCE, "strategies": STRATEGY, "portfolios": PORTFOLIO}
# What the files call a field where they are shorter than the register.
FIELD_OF = {
    "responsible": "responsible_organisation",
    "cooperating": "cooperating_organisations",
    "coordination_way": "coordination",
}


@cache
def shipped() -> Mapping[str, Table]:
    """What each file states, by its name: a sector's key, or `chapters`."""
    folder = resources.files("overblikk.registry") / "data"
    files = {f.name: f for f in folder.iterdir() if f.name.endswith(".toml")}
    return {
        name.removesuffix(".toml"): tomllib.loads(files[name].read_text(encoding="utf-8"))
        for name in sorted(files)
    }


def record_id(kind: str, key: str) -> UUID:
    """The id of the record of the kind that the starting data calls `key`."""
    return uuid5(RECORDS, f"{kind} {key}")


@transaction.atomic
def load() -> int:
    """Add what the register has never held; gives how many records. What was changed stands."""
    by = Viewer(id=None, name=_("Startdata"), is_analyst=True)
    source = report()
    with changing(by=None, name=by.name):
        return (
            sum(_load_records(kind, source, by) for kind in KINDS)
            + _load_initiatives(source, by)
            + _load_sheets(source, by)
        )


def _load_records(name: str, source: Source, by: Viewer) -> int:
    kind = KINDS[name]
    new = [
        (entry, id_)
        for entry in _entries(name)
        if (id_ := record_id(kind.key, entry["key"])) not in _ever_held(kind.model)
    ]
    for entry, id_ in new:
        claims = [_claim(entry, *value, source) for value in _of_a_record(entry)]
        register_record(kind.key, claims, by=by, id=id_)
    return len(new)


def _load_initiatives(source: Source, by: Viewer) -> int:
    new = [
        (entry, sector, id_)
        for sector, table in shipped().items()
        for entry in table.get("initiative", ())
        if (id_ := _initiative_id(entry["key"])) not in _ever_held(Initiative)
    ]
    # The whole before the parts, since a part points at it.
    for entry, sector, id_ in sorted(new, key=lambda one: "parent" in one[0]):
        values = _of_an_initiative(entry, sector)
        claims = [_claim(entry, *value, source) for value in values]
        record([Draft(None, claims, new_id=id_)], by=by)
    return len(new)


def _load_sheets(source: Source, by: Viewer) -> int:
    known = _ever_held(FactSheet)
    sectors = {sector.key: sector for sector in Sector.objects.all()}
    sheets = [table["fact_sheet"] for table in shipped().values() if "fact_sheet" in table]
    new = [sheet for sheet in sheets if record_id("fact-sheet", sheet["sector"]) not in known]
    for sheet in new:
        claims = [
            *(_claim(sheet, *value, source) for value in _of_a_sheet(sheet)),
            *(_claim(entry, key, value, source) for entry, key, value in _named_in(sheet)),
        ]
        id_, sector = record_id("fact-sheet", sheet["sector"]), sectors[sheet["sector"]]
        register_record("fact-sheet", claims, by=by, id=id_, sector=sector)
    return len(new)


def _entries(name: str) -> Iterator[Table]:
    for table in shipped().values():
        yield from table.get(name, ())


def _ever_held(model: type[models.Model]) -> set[UUID]:
    """Also what an analyst has deleted: it is not brought back."""
    versions = dict(tracked_models())[model]
    return set(versions._default_manager.values_list("pgh_obj_id", flat=True))


def _initiative_id(key: str) -> UUID:
    return record_id("initiative", key)


def _of_a_record(entry: Table) -> Values:
    """The values of a strategy, portfolio or funding source, by what the files call each."""
    yield from _texts(entry)
    if "organisation" in entry:
        yield "organisation", str(body_id(entry["organisation"]))
    for body in entry.get("cooperating", ()):
        yield "cooperating", str(body_id(body))


def _texts(entry: Table) -> Values:
    for key in TEXTS:
        if key in entry:
            yield key, entry[key]


def _pointing(entry: Table) -> Values:
    for key, kind in POINTING.items():
        for pointed_at in entry.get(key, ()):
            yield key, str(record_id(kind.key, pointed_at))


def _of_an_initiative(entry: Table, sector: str) -> Values:
    yield from _texts(entry)
    yield from _pointing(entry)
    if "responsible" in entry:
        yield "responsible", str(body_id(entry["responsible"]))
    elif sector in ministries():
        # The sheet that names it is of what the ministry's sector does.
        yield "responsible_ministry", str(body_id(ministries()[sector]))
    for body in entry.get("cooperating", ()):
        yield "cooperating", cooperation(body_id(body))
    for key in ("status", "ai"):
        if key in entry:
            yield key, str(concept_id(key, entry[key]))
    if "parent" in entry:
        yield "parent", str(_initiative_id(entry["parent"]))


def _of_a_sheet(sheet: Table) -> Values:
    if "coordination_way" in sheet:
        yield "coordination_way", str(concept_id("coordination", sheet["coordination_way"]))
    for key in SHEET_TEXTS:
        if key in sheet:
            yield key, sheet[key]


def _named_in(sheet: Table) -> Iterator[tuple[Table, str, Any]]:
    """What the sheet points at, each with the entry that says where its name stands: the record's
    own, where that is in the sheet too."""
    entries = {(name, e["key"]): e for name in KINDS for e in _entries(name)}
    for key, kind in POINTING.items():
        name = next(name for name, one in KINDS.items() if one is kind)
        for pointed_at in sheet.get(key, ()):
            entry = entries[name, pointed_at]
            own = entry["place"].startswith(sheet["place"])
            yield entry if own else sheet, key, str(record_id(kind.key, pointed_at))


def _claim(entry: Table, key: str, value: Any, source: Source) -> Claim:
    words = {**entry.get("words_of", {}), **_words(entry)}
    places = entry.get("places", {})
    return Claim(
        FIELD_OF.get(key, key),
        value,
        source=source,
        method=Method.STARTING_DATA,
        words=words.get(key, words.get("", "")),
        place={"section": places.get(key, entry["place"])},
    )


def _words(entry: Table) -> dict[str, str]:
    """The words of each field, and under no name those of the entry."""
    words = entry.get("words", {})
    return words if isinstance(words, dict) else {"": words}
