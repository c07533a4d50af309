"""All that the page of a body shows of its values: each with what it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from overblikk.accounts.queries import names_of
from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.lib.organisation_number import display
from overblikk.organisations.fields import FIELDS
from overblikk.organisations.models import NameKind, Organisation
from overblikk.registry.organisation_queries import organisations, related
from overblikk.registry.telling import numbers_told
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Evidence
from overblikk.sources.queries import evidence_by_field
from overblikk.vocabulary.models import Concept

# The register's page about a body; synthetic numbers, which begin with 2 or 3, have none.
REGISTER = "https://data.brreg.no/enhetsregisteret/oppslag/enheter/"


@dataclass(frozen=True)
class Fact:
    """A field with its values in words; `target` is the body that it points at, if it does."""

    label: str
    values: list[str]
    evidence: list[Evidence]
    target: Organisation | None = None
    is_known: bool = True


@dataclass(frozen=True)
class Sheet:
    """The facts in order, the people their evidence names, and what the body has to do with.

    `number` is its organisation number, where the viewer may know it.
    """

    facts: list[Fact]
    sector_evidence: list[Evidence]
    people: dict[UUID, str]
    successor: Organisation | None
    predecessors: list[Organisation]
    number: str
    register_address: str


def sheet_of(body: Organisation, viewer: Viewer) -> Sheet:
    """The sheet of a body, in a constant number of queries.

    Nobody publishes a body; others than analysts see those of its values that open sources say.
    """
    evidence = evidence_by_field(visible_to(Evidence.objects.all(), viewer), body.id)
    if not viewer.is_analyst:
        evidence = _of_what_is_held(body, evidence)
    by = [one.recorded_by for rows in evidence.values() for one in rows]
    bodies = related(body, viewer)
    number = numbers_told([body.id], viewer).get(body.id, "")
    return Sheet(
        facts=[
            fact
            for fact in _facts(body, evidence, bodies)
            if viewer.is_analyst or fact.evidence or not fact.is_known
        ],
        sector_evidence=evidence.get("sector", []),
        people=names_of(by) if viewer.is_analyst else {},
        successor=bodies.get(body.successor_id) if body.successor_id else None,
        predecessors=list(organisations(viewer).filter(successor=body)),
        number=number,
        register_address=_register_address(number),
    )


def _of_what_is_held(
    body: Organisation, evidence: dict[str, list[Evidence]]
) -> dict[str, list[Evidence]]:
    """The evidence of the fields where some of it says what the body's value is now."""
    held = values_of_all("organisation", [body.id])[body.id]
    return {
        field: rows
        for field, rows in evidence.items()
        if any(one.value == held[field] or one.value in _list(held[field]) for one in rows)
    }


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _register_address(number: str) -> str:
    return f"{REGISTER}{number}" if number and number[0] in "89" else ""


def _facts(
    body: Organisation,
    evidence: dict[str, list[Evidence]],
    bodies: dict[UUID, Organisation],
) -> Iterator[Fact]:
    def fact(field: str, value: str, *also: str) -> Fact:
        rests_on = [one for key in (field, *also) for one in evidence.get(key, [])]
        return Fact(str(FIELDS[field]), [value], rests_on)

    for field in ("name_nb", "name_nn", "name_en"):
        if name := getattr(body, field):
            yield fact(field, name)
    yield from _other_names(body, evidence.get("other_names", []))
    number = body.organisation_number
    yield _or_unknown(fact("organisation_number", display(number) if number else ""))
    if body.form:
        yield fact("form", f"{body.form} ({body.form.notation})")
    for field in ("parent", "ministry", "successor"):
        if target := bodies.get(getattr(body, f"{field}_id")):
            yield Fact(str(FIELDS[field]), [target.name], evidence.get(field, []), target)
    yield _or_unknown(fact("employees", "" if body.employees is None else str(body.employees)))
    if body.nace_code:
        edition = body.nace_version or _("ukjent utgave")
        yield fact("nace_code", f"{body.nace_code} ({edition})", "nace_version")
    if body.sector_code:
        yield fact("sector_code", body.sector_code)
    if number := body.municipality_number:
        # What the list does not have, as a number of before the mergers, stands by itself.
        known = Concept.objects.filter(scheme__key="municipality", notation=number).first()
        yield fact("municipality_number", f"{number} {known}" if known else number)


def _or_unknown(fact: Fact) -> Fact:
    is_known = fact.values != [""]
    values = fact.values if is_known else [_("ukjent")]
    return Fact(fact.label, values, fact.evidence, is_known=is_known)


def _other_names(body: Organisation, evidence: list[Evidence]) -> Iterator[Fact]:
    for kind in NameKind:
        of_kind = [one for one in evidence if one.value and one.value["kind"] == kind]
        names = [other.name for other in body.other_names.all() if other.kind == kind]
        if names:
            yield Fact(str(kind.label), names, of_kind)
