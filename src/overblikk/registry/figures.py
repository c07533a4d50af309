"""Figures of the whole register, as the viewer may see it."""

from dataclasses import dataclass

from django.db.models import Count

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Sector
from overblikk.registry.models import Portfolio
from overblikk.registry.queries import initiatives


@dataclass(frozen=True)
class Figures:
    """How much the register holds; `sectors` gives each sector with its number of initiatives."""

    initiatives: int
    organisations: int
    portfolios: int
    sectors: list[tuple[Sector, int]]


def figures(viewer: Viewer) -> Figures:
    """The figures, in four queries; `organisations` are those responsible for an initiative."""
    rows = initiatives(viewer).order_by()
    counted = rows.aggregate(
        initiatives=Count("id"), organisations=Count("responsible_organisation_id", distinct=True)
    )
    by_sector = dict(rows.values_list("sector_id").annotate(Count("id")))
    sectors = visible_to(Sector.objects.all(), viewer)
    return Figures(
        **counted,
        portfolios=visible_to(Portfolio.objects.all(), viewer).count(),
        sectors=[(sector, by_sector.get(sector.id, 0)) for sector in sectors],
    )
