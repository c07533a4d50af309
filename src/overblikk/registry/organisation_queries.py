"""What the register holds about a body or a sector besides its own values."""

from collections import Counter
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry.models import Cooperation, Initiative, Portfolio
from overblikk.registry.queries import initiatives
from overblikk.registry.telling import told
from overblikk.sources.models import Source


def organisations(viewer: Viewer) -> "QuerySet[Organisation]":
    """The bodies that the viewer may see."""
    return visible_to(Organisation.objects.all(), viewer)


def organisation(viewer: Viewer, id_: UUID | None) -> Organisation | None:
    """The body with the id, if there is one and the viewer may see it."""
    return organisations(viewer).filter(id=id_).first() if id_ else None


def initiatives_of(body: Organisation, viewer: Viewer) -> "QuerySet[Initiative]":
    """The initiatives that the body answers for or takes part in; `answers` says which."""
    takes_part = Cooperation.objects.filter(initiative=OuterRef("id"), organisation=body)
    answers = Q(responsible_organisation=body)
    return (
        initiatives(viewer)
        .filter(answers | Exists(takes_part))
        .annotate(answers=Case(When(answers, then=Value(True)), default=Value(False)))
        .order_by("-answers", "order_key", "number")
    )


def initiatives_of_sector(sector: Sector, viewer: Viewer) -> "QuerySet[Initiative]":
    """The initiatives of the sector, by their ministry or their body."""
    rows: QuerySet[Any] = initiatives(viewer)
    return rows.filter(sector_id=sector.id)


def counts_by_body(bodies: Iterable[Organisation], viewer: Viewer) -> dict[UUID, int]:
    """How many initiatives each body answers for that the viewer may see, in one query."""
    rows = visible_to(Initiative.objects.all(), viewer).filter(
        responsible_organisation__in=[body.id for body in bodies]
    )
    counted = rows.order_by().values("responsible_organisation").annotate(count=Count("id"))
    return {row["responsible_organisation"]: row["count"] for row in counted}


def counts_by_sector(viewer: Viewer) -> dict[UUID | None, int]:
    """How many initiatives each sector has that the viewer may see; None is without a sector."""
    rows: QuerySet[Any] = initiatives(viewer)
    counted = rows.order_by().values("sector_id").annotate(count=Count("id"))
    return {row["sector_id"]: row["count"] for row in counted}


def bodies_by_sector(viewer: Viewer) -> Counter[UUID | None]:
    """How many bodies each sector has that the viewer may see."""
    rows = organisations(viewer).order_by().values_list("sector_id", "ministry__sector_id")
    return Counter(own or ministrys for own, ministrys in rows)


def ministries_of(bodies: Iterable[Organisation], viewer: Viewer) -> dict[UUID, Organisation]:
    """The bodies' ministries by id, those that the viewer may see, in one query."""
    ids = {body.ministry_id for body in bodies if body.ministry_id}
    return organisations(viewer).in_bulk(ids)


def related(body: Organisation, viewer: Viewer) -> dict[UUID, Organisation]:
    """The bodies that this one points at, by id, those that the viewer may see."""
    ids = [body.parent_id, body.ministry_id, body.successor_id]
    return organisations(viewer).in_bulk([id_ for id_ in ids if id_])


def portfolios_of(body: Organisation, viewer: Viewer) -> "QuerySet[Portfolio]":
    """The portfolios that the body keeps, those that the viewer may see and know to be its."""
    kept = Portfolio.objects.filter(told("organisation_id", viewer), organisation=body)
    return visible_to(kept, viewer)


def sources_from(body: Organisation, viewer: Viewer) -> "QuerySet[Source]":
    """What was received from the body, as far as the viewer may see it."""
    return visible_to(Source.objects.filter(from_organisation_id=body.id), viewer)
