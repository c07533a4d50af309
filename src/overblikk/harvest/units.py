"""What Enhetsregisteret says of a unit, read with its traps; pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from overblikk.lib.organisation_number import is_organisation_number

# Forms of public bodies: kept although the register does not have them, so that they can be taken
# in and so that a body's parents are known. A sole trader is a person, and never among them.
PUBLIC_FORMS = ("STAT", "ORGL", "ADOS", "KOMM", "FYLK", "KF", "FKF", "IKS", "SF", "SÆR", "KIRK")
_PERSONS = frozenset({"ENK"})
# The root of the state's bodies; a ministry is a body directly below it.
STATE = "STAT"


@dataclass(frozen=True)
class Excerpt:
    """A unit: what of the answer Overblikk uses. Addresses, telephones and persons are left."""

    number: str
    form: str
    said: dict[str, Any]
    deleted_on: date | None


def excerpt(answer: Any) -> Excerpt | None:
    """What is used of an answer about a unit; None where it is about none, or about a person."""
    if not isinstance(answer, dict):
        return None
    number, form = _text(answer.get("organisasjonsnummer")), _text(answer, "organisasjonsform")
    if not is_organisation_number(number) or form in _PERSONS:
        return None
    said = {
        "organisasjonsnummer": number,
        "navn": _text(answer.get("navn")),
        "organisasjonsform": form,
        "naeringskode": _text(answer, "naeringskode1"),
        "naeringsbeskrivelse": _text(answer, "naeringskode1", "beskrivelse"),
        "institusjonellSektorkode": _text(answer, "institusjonellSektorkode"),
        "kommunenummer": _text(answer, "forretningsadresse", "kommunenummer"),
        "overordnetEnhet": _text(answer.get("overordnetEnhet")),
        "antallAnsatte": _employees(answer),
        "historiskeNavn": _former_names(answer.get("historiskeNavn")),
    }
    kept = {name: value for name, value in said.items() if value not in ("", None, [])}
    return Excerpt(number, form, kept, _day(answer.get("slettedato")))


def _text(value: Any, *path: str) -> str:
    """The text; of an object, that of its code or of what the path leads to."""
    if path:
        inner = value.get(path[0]) if isinstance(value, dict) else None
        value = inner.get(path[1] if path[1:] else "kode") if isinstance(inner, dict) else None
    return value.strip() if isinstance(value, str) else ""


def _employees(answer: Mapping[str, Any]) -> int | None:
    """How many are employed: None where it is unknown, since that it is not said is not zero."""
    count = answer.get("antallAnsatte")
    is_count = isinstance(count, int) and not isinstance(count, bool) and count >= 0
    return count if is_count and answer.get("harRegistrertAntallAnsatte") is not False else None


def _former_names(value: Any) -> list[str]:
    listed = value if isinstance(value, list) else []
    names = (_text(one.get("navn")) for one in listed if isinstance(one, dict))
    return list(dict.fromkeys(name for name in names if name))


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def ancestors(number: str, parent_of: Mapping[str, str]) -> list[str]:
    """The numbers above the unit, nearest first; a ring is left where it closes."""
    found: list[str] = []
    step = parent_of.get(number, "")
    while step and step != number and step not in found:
        found.append(step)
        step = parent_of.get(step, "")
    return found


def ministry_of(
    number: str, parent_of: Mapping[str, str], form_of: Mapping[str, str]
) -> str | None:
    """The number of the unit's ministry: itself or the ancestor that is directly below the state.

    None where the state is not above it, or not all between is known; then only people know.
    """
    line = [number, *ancestors(number, parent_of)]
    for below, above in pairwise(line):
        if form_of.get(above) == STATE:
            return below
    return None


def above_all(numbers: Collection[str], parent_of: Mapping[str, str]) -> set[str]:
    """The numbers of all that stand above any of the units."""
    return {above for number in numbers for above in ancestors(number, parent_of)}
