"""Whoever looks: a person signed in, anyone, or the operator of this installation."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from overblikk.accounts.models import Grant, Role, User
from overblikk.accounts.queries import in_force


@dataclass(frozen=True)
class Viewer:
    """Whoever looks or acts, and what that lets them see and do.

    An owner has `organisations`, a coordinator `sectors`.
    """

    id: UUID | None
    name: str
    is_analyst: bool = False
    is_administrator: bool = False
    organisations: frozenset[UUID] = frozenset()
    sectors: frozenset[UUID] = frozenset()

    @property
    def edits_initiatives(self) -> bool:
        """Whether there are, or could be, initiatives that the viewer may edit.

        Whoever may edit some also sees of them what everyone does not.
        """
        return self.is_analyst or bool(self.organisations or self.sectors)

    @property
    def edits_vocabularies(self) -> bool:
        """Whether the viewer may add, change and delete concepts."""
        return self.is_analyst or self.is_administrator


EVERYONE = Viewer(id=None, name="")


def operator() -> Viewer:
    """Whoever runs commands on the machine, and so holds the database in hand anyway."""
    return Viewer(id=None, name=_("Kommandolinjen"), is_analyst=True, is_administrator=True)


def viewer_of(user: User | AnonymousUser) -> Viewer:
    """The viewer that a request's user is, by the grants in force today.

    Kept on the user, who lives as long as the request does: one query a request.
    """
    if isinstance(user, AnonymousUser) or not user.is_active:
        return EVERYONE
    kept: Viewer | None = getattr(user, "_viewer", None)
    if kept is None:
        kept = _with_rights(user, in_force(user.grants.all(), on=localdate()))
        user._viewer = kept  # type: ignore[attr-defined]
    return kept


def forget_viewer(user: User) -> None:
    """Let `viewer_of` ask anew, after the user's rights have changed."""
    user._viewer = None  # type: ignore[attr-defined]


def _with_rights(user: User, grants: Iterable[Grant]) -> Viewer:
    held = list(grants)
    roles = {grant.role for grant in held}
    return Viewer(
        id=user.id,
        name=str(user),
        is_analyst=Role.ANALYST in roles,
        is_administrator=Role.ADMINISTRATOR in roles,
        organisations=frozenset(g.organisation_id for g in held if g.organisation_id),
        sectors=frozenset(g.sector_id for g in held if g.sector_id),
    )
