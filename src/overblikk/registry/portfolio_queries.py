"""Reading portfolios."""

from collections.abc import Iterable

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Sector
from overblikk.organisations.queries import in_sector
from overblikk.registry.models import Initiative, Membership, Portfolio
from overblikk.registry.organisation_queries import initiatives_of_sector, organisations
from overblikk.registry.telling import told


def with_counts(
    of: Iterable[Portfolio], viewer: Viewer, *, among: "QuerySet[Initiative] | None" = None
) -> list[tuple[Portfolio, int]]:
    """Each portfolio with how many initiatives it has that the viewer may see, in one query more.

    With `among`, only those of these initiatives.
    """
    portfolios = list(of)
    rows = visible_to(Initiative.objects.all(), viewer) if among is None else among
    members = Membership.objects.filter(
        portfolio__in=portfolios, initiative__in=rows.order_by().values("id")
    )
    counted = dict(members.order_by().values_list("portfolio").annotate(count=Count("id")))
    return [(portfolio, counted.get(portfolio.id, 0)) for portfolio in portfolios]


def of_sector(sector: Sector, viewer: Viewer) -> "QuerySet[Portfolio]":
    """The portfolios that a body of the sector keeps, or that hold an initiative of it.

    Only where the viewer may know that the body keeps it.
    """
    within = initiatives_of_sector(sector, viewer).order_by().values("id")
    held = Membership.objects.filter(portfolio=OuterRef("id"), initiative__in=within)
    bodies = in_sector(organisations(viewer), sector).order_by().values("id")
    rows = visible_to(Portfolio.objects.all(), viewer)
    kept = Q(organisation__in=bodies) & told("organisation_id", viewer)
    return rows.filter(kept | Exists(held))
