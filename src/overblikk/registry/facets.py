"""What the initiatives can be narrowed by, each with the values there are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry.fields import Field, Group, Kind, fields_in_use
from overblikk.registry.filtering import schemes_asked
from overblikk.registry.models import Cooperation, FundingSource, Portfolio, Strategy
from overblikk.registry.permissions import WITHHELD_FIELDS
from overblikk.registry.queries import Rows, initiatives
from overblikk.vocabulary.models import Concept


@dataclass(frozen=True)
class Choice:
    """A value as a filter writes it, and as people read it."""

    value: str
    label: str


@dataclass(frozen=True)
class Facet:
    """One filter: its `choices`, and where the value is typed a `hint` of how.

    The commonest filters stand in no `group`, before the others.

    What is typed may still have choices, which are then proposed. `has_none` says that one may
    ask for initiatives without a value.
    """

    key: str
    label: str
    group: Group | None
    choices: list[Choice]
    hint: str = ""
    has_none: bool = True


_FIRST = (
    "status",
    "phase",
    "responsible_organisation",
    "responsible_ministry",
    "purposes",
    "technologies",
    "ai",
    "portfolios",
)
_CONTAINS = gettext_lazy("Ord det inneholder")
_BODY = gettext_lazy("Navn eller organisasjonsnummer")
_INITIATIVE = gettext_lazy("Nummer eller navn")
# Fields of these kinds are typed, each with a hint of how; the others are chosen.
_HINTS: dict[Kind, Promise] = {
    Kind.TEXT: _CONTAINS,
    Kind.PROSE: _CONTAINS,
    Kind.ADDRESS: _CONTAINS,
    Kind.DELIVERABLES: _CONTAINS,
    Kind.NAMES: gettext_lazy("Hele navnet"),
    Kind.IDENTIFIERS: gettext_lazy("Hele identifikatoren"),
    Kind.DATE: gettext_lazy("2026, 2026-03 eller 2026-03-01"),
    Kind.NUMBER: gettext_lazy("1 250 eller 12,5"),
    Kind.ORGANISATION: _BODY,
    Kind.COOPERATION: _BODY,
    Kind.CONTACTS: gettext_lazy("Navn eller e-postadresse"),
    Kind.INITIATIVE: _INITIATIVE,
    Kind.DEPENDENCIES: _INITIATIVE,
    Kind.BUDGET_ITEMS: gettext_lazy("541.22 eller 541"),
}
# There are few of them, so that they are chosen though other bodies are typed.
_CHOSEN = ("responsible_ministry",)


def facets(viewer: Viewer) -> list[Facet]:
    """The filters, in order of their groups, in a constant number of queries.

    Of bodies only those that initiatives, which the viewer may see, have.
    """
    asked = {
        key: field
        for key, field in fields_in_use().items()
        if viewer.is_analyst or key not in WITHHELD_FIELDS
    }
    choices = _of_records(viewer) | _of_concepts(asked)
    found = [_facet(field, choices.get(field.key, [])) for field in asked.values()]
    order = [None, *Group]
    return sorted([*found, *_beside(viewer)], key=lambda facet: order.index(facet.group))


def _facet(field: Field, choices: list[Choice]) -> Facet:
    hint = "" if field.key in _CHOSEN else str(_HINTS.get(field.kind, ""))
    group = None if field.key in _FIRST else field.group
    return Facet(field.key, str(field.label), group, choices, hint)


def _beside(viewer: Viewer) -> Iterator[Facet]:
    """The filters that are no fields."""
    sectors = [Choice(s.key, str(s)) for s in visible_to(Sector.objects.all(), viewer)]
    yield Facet("sector", _("Sektor"), None, sectors)
    if viewer.edits_initiatives:
        answers = [Choice("yes", _("Publisert")), Choice("no", _("Ikke publisert"))]
        yield Facet("published", _("Publisert"), None, answers, has_none=False)


def _of_concepts(asked: Mapping[str, Field]) -> dict[str, list[Choice]]:
    schemes = {key: found for key, field in asked.items() if (found := schemes_asked(field))}
    concepts = _concepts(scheme for of in schemes.values() for scheme in of)
    return {
        key: [
            Choice(one.notation, f"{one.scheme}: {one}" if len(of) > 1 else str(one))
            for scheme in of
            for one in concepts[scheme]
        ]
        for key, of in schemes.items()
    }


def _concepts(schemes: Iterable[str]) -> dict[str, list[Concept]]:
    of_scheme: dict[str, list[Concept]] = {scheme: [] for scheme in schemes}
    for concept in Concept.objects.filter(scheme__key__in=of_scheme).select_related("scheme"):
        of_scheme[concept.scheme.key].append(concept)
    return of_scheme


def _of_records(viewer: Viewer) -> dict[str, list[Choice]]:
    rows: Rows = initiatives(viewer).order_by()
    parts = Cooperation.objects.filter(initiative__in=rows.values("id")).order_by()
    bodies = {
        "responsible_organisation": rows.values("responsible_organisation_id"),
        "responsible_ministry": rows.values("ministry_id"),
        "cooperating_organisations": parts.values("organisation_id"),
    }
    return {
        **{key: _by_name(Organisation.objects.filter(id__in=ids)) for key, ids in bodies.items()},
        "portfolios": _by_name(visible_to(Portfolio.objects.all(), viewer)),
        "funding_sources": _by_name(visible_to(FundingSource.objects.all(), viewer)),
        "strategies": _by_name(visible_to(Strategy.objects.all(), viewer)),
    }


def _by_name(rows: Iterable[Organisation | Portfolio | FundingSource | Strategy]) -> list[Choice]:
    return [Choice(row.name, row.name) for row in rows]
