"""Giving people accounts and roles, and taking them away; each leaves an entry in the log."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import F, Q
from django.utils.timezone import localdate

from overblikk.accounts import log
from overblikk.accounts.models import Grant, Role, User, What
from overblikk.accounts.viewer import Viewer, forget_viewer
from overblikk.history.who import changing
from overblikk.organisations.models import Organisation, Sector


class NameTaken(Exception):
    """Another person has an account with the user name."""


class OwnRole(Exception):
    """Somebody gives themselves a role; that is for another to do."""


class EndsAlready(Exception):
    """The grant ends on `day`, and its end may only move earlier."""

    def __init__(self, day: date) -> None:
        super().__init__(day.isoformat())
        self.day = day


@dataclass(frozen=True)
class Rights:
    """A role with what it holds for, and from when until when; the last day not included.

    An owner has an organisation, a coordinator a sector, others neither.
    """

    role: Role
    valid_from: date
    valid_to: date | None = None
    organisation: Organisation | None = None
    sector: Sector | None = None


@transaction.atomic
def grant(user: User, rights: Rights, *, ground: str, by: Viewer) -> Grant:
    """Give the person the rights.

    Raises OwnRole, and IntegrityError for rights that contradict themselves.
    """
    if user.id == by.id:
        raise OwnRole
    with changing(by=by.id, name=by.name, ground=ground):
        given = Grant.objects.create(user=user, ground=ground, given_by=by.id, **vars(rights))
    _log_grant(What.GRANT_GIVEN, given, ground=ground, by=by)
    forget_viewer(user)
    return given


@transaction.atomic
def end_grant(given: Grant, *, on: date, ground: str, by: Viewer) -> None:
    """Let the grant be in force no longer from the day; one yet to begin never is.

    Raises EndsAlready where it ends as early as that without.
    """
    given.refresh_from_db(fields=["valid_to"], from_queryset=Grant.objects.select_for_update())
    ends = max(on, given.valid_from)
    if given.valid_to and given.valid_to <= ends:
        raise EndsAlready(given.valid_to)
    with changing(by=by.id, name=by.name, ground=ground):
        given.valid_to = ends
        given.save(update_fields=["valid_to"])
    _log_grant(What.GRANT_ENDED, given, ground=ground, by=by)
    forget_viewer(given.user)


@transaction.atomic
def register_person(username: str, *, name: str, email: str, password: str, by: Viewer) -> User:
    """Give somebody new an account; without a password they cannot sign in with one.

    Raises NameTaken.
    """
    if User.objects.filter(username=username).exists():
        raise NameTaken(username)
    return give_account(username, name=name, email=email, password=password, by=by)


@transaction.atomic
def give_account(
    username: str, *, name: str = "", email: str = "", password: str = "", by: Viewer
) -> User:
    """Give a person an account, or change and open the one that has the name.

    What is left empty stays as it is; a new account without a password has none.
    """
    user, is_new = User.objects.select_for_update().get_or_create(username=username)
    user.first_name, user.email = name or user.first_name, email or user.email
    user.is_active = True
    if password:
        user.set_password(password)
    elif is_new:
        user.set_unusable_password()
    user.save()
    log.write(What.ACCOUNT_GIVEN, person=by.id, name=by.name, to=username)
    return user


@transaction.atomic
def deactivate(user: User, *, ground: str, by: Viewer) -> None:
    """Close the person's account, at once, and end what they have been granted."""
    ended = Q(valid_to__lte=localdate()) | Q(valid_to=F("valid_from"))
    for given in Grant.objects.select_for_update().filter(user=user).exclude(ended):
        end_grant(given, on=localdate(), ground=ground, by=by)
    user.is_active = False
    user.save(update_fields=["is_active"])
    log.write(What.ACCOUNT_CLOSED, person=by.id, name=by.name, to=user.username, ground=ground)


def _log_grant(what: What, given: Grant, *, ground: str, by: Viewer) -> None:
    log.write(
        what,
        person=by.id,
        name=by.name,
        to=given.user.username,
        role=given.role,
        organisation=given.organisation and given.organisation.name_nb,
        sector=given.sector and given.sector.key,
        valid_from=given.valid_from.isoformat(),
        valid_to=given.valid_to and given.valid_to.isoformat(),
        ground=ground,
    )
