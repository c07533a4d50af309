"""Loads the vocabularies that Overblikk ships. What an analyst has changed stands."""

import tomllib
from importlib import resources
from typing import Any

from django.db import transaction

from overblikk.history.tracking import tracked_models
from overblikk.history.who import changing
from overblikk.lib.languages import LANGUAGES
from overblikk.vocabulary.models import AlternativeLabel, Concept, ConceptMapping, ConceptScheme
from overblikk.vocabulary.models.scheme import id_of, scheme_uri

Table = dict[str, Any]


def shipped_schemes() -> list[Table]:
    """The schemes as their files state them, by key."""
    folder = resources.files("overblikk.vocabulary") / "data"
    files = {f.name: f for f in folder.iterdir() if f.name.endswith(".toml")}
    return [tomllib.loads(files[name].read_text(encoding="utf-8")) for name in sorted(files)]


@transaction.atomic
def load() -> int:
    """Add the schemes and concepts that are not there yet; gives how many concepts."""
    with changing(by=None, name="overblikk setup"):
        return _load()


def _load() -> int:
    return sum(_load_scheme(table) for table in shipped_schemes())


def _load_scheme(table: Table) -> int:
    uri = scheme_uri(table["key"])
    scheme, _created = ConceptScheme.objects.get_or_create(
        id=id_of(uri),
        defaults={
            "key": table["key"],
            "uri": uri,
            **_in_languages("source", table["source"]),
            **_in_languages("title", table["title"]),
            **_in_languages("description", table["description"]),
        },
    )
    known = _ever_known(scheme)
    new = [
        (position, entry)
        for position, entry in enumerate(table["concept"])
        if entry["notation"] not in known
    ]
    Concept.objects.bulk_create(_concept(scheme, position, entry) for position, entry in new)
    AlternativeLabel.objects.bulk_create(
        label for _position, entry in new for label in _alternatives(scheme, entry)
    )
    ConceptMapping.objects.bulk_create(
        mapping for _position, entry in new for mapping in _mappings(scheme, entry)
    )
    return len(new)


def _ever_known(scheme: ConceptScheme) -> set[str]:
    """Also those that an analyst has deleted: they are not brought back."""
    versions = dict(tracked_models())[Concept]
    return set(
        versions._default_manager.filter(scheme_id=scheme.id).values_list("notation", flat=True)
    )


def _uri(scheme: ConceptScheme, notation: str) -> str:
    return f"{scheme.uri}/{notation}"


def _concept(scheme: ConceptScheme, position: int, entry: Table) -> Concept:
    uri = _uri(scheme, entry["notation"])
    broader = entry.get("broader")
    return Concept(
        id=id_of(uri),
        scheme=scheme,
        notation=entry["notation"],
        uri=uri,
        broader_id=id_of(_uri(scheme, broader)) if broader else None,
        valid_from=entry.get("valid_from"),
        valid_to=entry.get("valid_to"),
        position=position,
        **_in_languages("label", entry["label"]),
        **_in_languages("definition", entry["definition"]),
    )


def _alternatives(scheme: ConceptScheme, entry: Table) -> list[AlternativeLabel]:
    concept_id = id_of(_uri(scheme, entry["notation"]))
    return [
        AlternativeLabel(concept_id=concept_id, language=language, label=label)
        for language, labels in entry.get("alternative", {}).items()
        for label in labels
    ]


def _mappings(scheme: ConceptScheme, entry: Table) -> list[ConceptMapping]:
    concept_id = id_of(_uri(scheme, entry["notation"]))
    return [
        ConceptMapping(
            concept_id=concept_id,
            relation=mapping["relation"],
            target_uri=mapping.get("uri", ""),
            target_label=mapping.get("label", ""),
        )
        for mapping in entry.get("mappings", [])
    ]


def _in_languages(field: str, words: dict[str, str]) -> dict[str, str]:
    return {f"{field}_{language}": words.get(language, "") for language in LANGUAGES}
