"""Effects, deliverables and dependencies as lines of words."""

from collections.abc import Callable
from typing import Any

from overblikk.lib.imprecise_dates import NotADate, display, parse
from overblikk.registry.fields import Field, Kind
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.reading import Reading, asked, only, reads

NameOf = Callable[[Any], str]
# A field of an effect, and the scheme of its concepts.
_OF_AN_EFFECT = {
    "direction_id": "effect-direction",
    "pricing_id": "effect-pricing",
    "group_id": "affected-group",
}


@reads(Kind.EFFECTS)
def read_effect(of: Field, words: Any, lexicon: Lexicon) -> Reading:
    """ "Nyttevirkning; ikke-prissatt; innbyggere; mindre ventetid", the direction at least."""
    value: dict[str, Any] = dict.fromkeys(_OF_AN_EFFECT)
    told = []
    for part in _parts(words):
        column = next(
            (
                column
                for column, scheme in _OF_AN_EFFECT.items()
                if value[column] is None and len(lexicon.concepts.find(scheme, part)) == 1
            ),
            None,
        )
        if column:
            value[column] = str(next(iter(lexicon.concepts.find(_OF_AN_EFFECT[column], part))))
        else:
            told.append(part)
    if value["direction_id"] is None or not told:
        return asked("not-an-effect", words=str(words))
    return Reading({**value, "description": "; ".join(told)})


def effect_in_words(value: dict[str, Any], name_of: NameOf) -> str:
    """The effect as `read_effect` reads it."""
    named = [name_of(value[column]) for column in _OF_AN_EFFECT]
    return "; ".join(part for part in [*named, value["description"]] if part)


@reads(Kind.DELIVERABLES)
def read_deliverable(of: Field, words: Any, lexicon: Lexicon) -> Reading:
    """ "Ny søknadsløsning; levert; mars 2025": what, and if said how far and by when."""
    name, *parts = _parts(words) or [""]
    status, due = None, ""
    for part in parts:
        found = lexicon.concepts.find(of.scheme, part)
        edtf = _date(part)
        if status is None and len(found) == 1:
            status = str(next(iter(found)))
        elif not due and edtf:
            due = edtf
        else:
            name = f"{name}; {part}"
    return Reading({"name": name, "status_id": status, "due": due})


def deliverable_in_words(value: dict[str, Any], name_of: NameOf) -> str:
    """The deliverable as `read_deliverable` reads it."""
    due = display(value["due"]) if value["due"] else ""
    return "; ".join(part for part in [value["name"], name_of(value["status_id"]), due] if part)


@reads(Kind.DEPENDENCIES)
def read_dependency(of: Field, words: Any, lexicon: Lexicon) -> Reading:
    """ "Forutsetter: 1042", or the other's whole name; the type before the colon."""
    type_words, _colon, other = str(words).partition(":")
    types = lexicon.concepts.find(of.scheme, type_words)
    if len(types) != 1:
        return asked("dependency-of-unknown-type", words=str(words))
    reading = only(lexicon.initiatives(other), "initiative", {"words": other.strip()})
    if reading.question:
        return reading
    return Reading({"type_id": str(next(iter(types))), "other_id": reading.value})


def dependency_in_words(value: dict[str, Any], name_of: NameOf) -> str:
    """The dependency as `read_dependency` reads it; empty where the other has no name to tell."""
    other = name_of(value["other_id"])
    return f"{name_of(value['type_id'])}: {other}" if other else ""


def _parts(words: Any) -> list[str]:
    return [part for one in str(words).split(";") if (part := one.strip())]


def _date(words: str) -> str:
    try:
        return parse(words)
    except NotADate:
        return ""
