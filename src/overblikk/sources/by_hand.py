"""What a person typed about a record: what of it is new, recorded with the ground they state."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from overblikk.history.who import changing
from overblikk.sources.actions import Received, receive
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method, Source, SourceKind

# Writes claims, and takes away the links of others, through the room that owns the record.
Write = Callable[[list[Claim], list[Claim]], None]


@dataclass(frozen=True)
class StatedGround:
    """Why a person says so: in words, what it was, where, if it is on the web, and the person."""

    words: str
    kind: SourceKind
    by: UUID | None
    by_name: str
    address: str = ""
    is_public: bool = False


@dataclass(frozen=True)
class Typed:
    """Values of a record as a form gives them, by field: a list where there may be several.

    `words` are what was typed, by field; `words_of_each` the same for a field of several values,
    each value with its words. Where they lack, the value itself.
    """

    values: Mapping[str, Any]
    words: Mapping[str, str] = field(default_factory=dict)
    words_of_each: Mapping[str, Sequence[tuple[Any, str]]] = field(default_factory=dict)

    def words_for(self, name: str, value: Any) -> str:
        """What was typed of the value."""
        each = (words for one, words in self.words_of_each.get(name, ()) if one == value)
        return next(each, self.words.get(name, "")) or _words_of(value)


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


@transaction.atomic
def record_new(typed: Typed, ground: StatedGround, *, title: str, write: Write) -> None:
    """Let `write` record all that was typed of a new record; its source is called `title`."""
    _record(differing({}, typed), typed, ground, title=title, write=write)


@transaction.atomic
def record_differences(
    held: Mapping[str, Any],
    typed: Typed,
    ground: StatedGround,
    *,
    seen: str,
    title: str,
    write: Write,
) -> bool:
    """Let `write` record what was typed that the record does not hold; gives whether anything was.

    `seen` is the version of the values that the person saw. Raises ChangedMeanwhile where the
    record, which the caller has locked, holds anything else.
    """
    if version(held) != seen:
        raise ChangedMeanwhile
    difference = differing(held, typed)
    if difference:
        _record(difference, typed, ground, title=title, write=write)
    return bool(difference)


def _record(
    difference: Difference, typed: Typed, ground: StatedGround, *, title: str, write: Write
) -> None:
    with changing(by=ground.by, name=ground.by_name, ground=ground.words):
        source = _source(ground, title)
        added = [_claim(name, value, typed, source, ground) for name, value in difference.added]
        gone = [_claim(name, value, typed, source, ground) for name, value in difference.removed]
        write(added, gone)


def _source(ground: StatedGround, title: str) -> Source:
    return receive(
        Received(
            kind=ground.kind,
            title=title,
            access_level=AccessLevel.PUBLIC if ground.is_public else AccessLevel.INTERNAL,
            access_ground="" if ground.is_public else _("Skrevet inn her, ikke åpnet for alle"),
            address=ground.address,
        ),
        by=ground.by,
    )


def _claim(name: str, value: Any, typed: Typed, source: Source, ground: StatedGround) -> Claim:
    return Claim(
        name,
        value,
        source,
        Method.TYPED,
        words=typed.words_for(name, value),
        place={"form": name},
        ground=ground.words,
    )


def _value(value: Any) -> Any:
    # The empty text is no value; zero is one.
    return None if value == "" else value


def _words_of(value: Any) -> str:
    if value is None:
        return ""
    return str(value["name"]) if isinstance(value, dict) and "name" in value else str(value)


def _in_order(value: Any) -> Any:
    return sorted(value, key=json.dumps) if isinstance(value, list) else value
