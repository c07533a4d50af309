"""Reading accounts."""

from collections.abc import Iterable
from uuid import UUID

from overblikk.accounts.models import User


def names_of(ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """The names of the people with the ids, in one query."""
    wanted = {id_ for id_ in ids if id_}
    return {user.id: str(user) for user in User.objects.filter(id__in=wanted)}
