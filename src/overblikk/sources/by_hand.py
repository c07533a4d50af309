"""What a person typed about a record: what of it is new, and the source that it makes."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from overblikk.sources.actions import Received, receive
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method, Source, SourceKind


@dataclass(frozen=True)
class StatedGround:
    """Why a person says so: in words, what it was, and where, if it is on the web."""

    words: str
    kind: SourceKind
    address: str = ""
    is_public: bool = False


@dataclass(frozen=True)
class Typed:
    """Values of a record as a form gives them, by field: a list where there may be several.

    `words` are what was typed, by field; where they lack, the value itself.
    """

    values: Mapping[str, Any]
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Difference:
    """What was typed that the record does not hold, and what it holds that was taken away."""

    added: list[tuple[str, Any]]
    removed: list[tuple[str, Any]]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)


class ChangedMeanwhile(Exception):
    """Somebody else has changed the record since the form was filled in."""


def version(held: Mapping[str, Any]) -> str:
    """A short text that is another when the record holds anything else."""
    ordered = {name: _in_order(value) for name, value in sorted(held.items())}
    return hashlib.sha256(json.dumps(ordered).encode()).hexdigest()[:16]


def differing(held: Mapping[str, Any], typed: Typed) -> Difference:
    """What the typed values change of what the record holds."""
    added: list[tuple[str, Any]] = []
    removed: list[tuple[str, Any]] = []
    for name, value in typed.values.items():
        before = held.get(name)
        if isinstance(value, list):
            standing = before or []
            added += [(name, one) for one in value if one not in standing]
            removed += [(name, one) for one in standing if one not in value]
        elif _value(value) != _value(before):
            added.append((name, value))
    return Difference(added, removed)


def stated_source(ground: StatedGround, *, title: str, by: UUID | None, name: str) -> Source:
    """The source that a stated ground makes, from the person called `name`."""
    return receive(
        Received(
            kind=ground.kind,
            title=title,
            from_name=name,
            access_level=AccessLevel.PUBLIC if ground.is_public else AccessLevel.INTERNAL,
            access_ground="" if ground.is_public else _("Oppgitt her uten at noen har åpnet det"),
            address=ground.address,
        ),
        by=by,
    )


def claims_of(
    difference: Difference, typed: Typed, *, source: Source, ground: str
) -> tuple[list[Claim], list[Claim]]:
    """The differences as claims: those to record, and those of links to take away."""

    def claim(name: str, value: Any) -> Claim:
        words = typed.words.get(name, "" if value is None else _words_of(value))
        place = {"form": name}
        return Claim(
            name, value, source, Method.TYPED, words=words, place=place, ground=ground
        )

    return (
        [claim(name, value) for name, value in difference.added],
        [claim(name, value) for name, value in difference.removed],
    )


def _value(value: Any) -> Any:
    # The empty text is no value; zero is one.
    return None if value == "" else value


def _words_of(value: Any) -> str:
    return str(value["name"]) if isinstance(value, dict) and "name" in value else str(value)


def _in_order(value: Any) -> Any:
    return sorted(value, key=json.dumps) if isinstance(value, list) else value
