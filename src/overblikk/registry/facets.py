"""What the initiatives can be narrowed by, each with the values there are."""

from collections.abc import Iterable
from dataclasses import dataclass

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry.fields import fields_in_use
from overblikk.registry.models import FundingSource, Portfolio, Strategy
from overblikk.registry.queries import initiatives
from overblikk.vocabulary.models import Concept


@dataclass(frozen=True)
class Choice:
    """A value as a filter writes it, and as people read it."""

    value: str
    label: str


def concepts_of_fields() -> dict[str, list[Concept]]:
    """For each field of a concept scheme its concepts, in the scheme's order; in two queries."""
    schemes = {key: field.scheme for key, field in fields_in_use().items() if field.scheme}
    of_scheme: dict[str, list[Concept]] = {scheme: [] for scheme in schemes.values()}
    for concept in Concept.objects.filter(scheme__key__in=of_scheme).select_related("scheme"):
        of_scheme[concept.scheme.key].append(concept)
    return {key: of_scheme[scheme] for key, scheme in schemes.items()}


def facets(viewer: Viewer) -> dict[str, list[Choice]]:
    """The values to choose among, by the field's key; bodies only those with initiatives."""
    rows = initiatives(viewer).order_by()
    bodies = Organisation.objects.filter(id__in=rows.values("responsible_organisation_id"))
    ministries = Organisation.objects.filter(id__in=rows.values("ministry_id"))
    concepts = concepts_of_fields()
    return {
        **{key: [Choice(c.notation, str(c)) for c in concepts[key]] for key in concepts},
        "sector": [Choice(s.key, str(s)) for s in visible_to(Sector.objects.all(), viewer)],
        "responsible_organisation": _by_name(bodies),
        "responsible_ministry": _by_name(ministries),
        "portfolios": _by_name(visible_to(Portfolio.objects.all(), viewer)),
        "funding_sources": _by_name(visible_to(FundingSource.objects.all(), viewer)),
        "strategies": _by_name(visible_to(Strategy.objects.all(), viewer)),
    }


def _by_name(rows: Iterable[Organisation | Portfolio | FundingSource | Strategy]) -> list[Choice]:
    return [Choice(row.name, row.name) for row in rows]
