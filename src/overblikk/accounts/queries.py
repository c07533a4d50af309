"""Reading accounts and what they may do."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from overblikk.accounts.models import Grant, User


def names_of(ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """The names of the people with the ids, in one query."""
    wanted = {id_ for id_ in ids if id_}
    return {user.id: str(user) for user in User.objects.filter(id__in=wanted)}


def in_force(grants: "QuerySet[Grant]", *, on: date) -> "QuerySet[Grant]":
    """Those of the grants that hold on the day."""
    return grants.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on), valid_from__lte=on)


def with_grants_in_force(people: "QuerySet[User]", *, on: date) -> "QuerySet[User]":
    """The people by name, each with `grants_in_force` on the day, in one query more."""
    grants = in_force(Grant.objects.select_related("organisation", "sector"), on=on)
    held = Prefetch("grants", grants, to_attr="grants_in_force")
    return people.order_by("first_name", "last_name", "username").prefetch_related(held)


def grants_of(person: User) -> "QuerySet[Grant]":
    """All the grants that the person has, has had or will have, the newest first."""
    rows = Grant.objects.filter(user=person).select_related("organisation", "sector")
    return rows.order_by("-valid_from", "role")
