"""Whoever looks: a person signed in, anyone, or the operator of this installation."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _

from overblikk.accounts.models import Role, User


@dataclass(frozen=True)
class Viewer:
    """Whoever looks or acts, and what that lets them see and do."""

    id: UUID | None
    name: str
    is_analyst: bool


EVERYONE = Viewer(id=None, name="", is_analyst=False)


def operator() -> Viewer:
    """Whoever runs commands on the machine, and so holds the database in hand anyway."""
    return Viewer(id=None, name=_("Kommandolinjen"), is_analyst=True)


def viewer_of(user: User | AnonymousUser) -> Viewer:
    """The viewer that a request's user is."""
    if isinstance(user, AnonymousUser):
        return EVERYONE
    return Viewer(id=user.id, name=str(user), is_analyst=user.role == Role.ANALYST)
