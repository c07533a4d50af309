"""The people that anyone may try the demonstration as."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from overblikk.accounts.actions import Rights, give_account, grant
from overblikk.accounts.models import Role, User
from overblikk.accounts.viewer import operator, viewer_of
from overblikk.organisations.models import Organisation, Sector

# The user name and name of each; a reader has no role.
PEOPLE = {
    "reader": ("prov-leser", "Prøve Leser"),
    Role.OWNER: ("prov-eier", "Prøve Eier"),
    Role.COORDINATOR: ("prov-koordinator", "Prøve Koordinator"),
    Role.ANALYST: ("prov-analytiker", "Prøve Analytiker"),
    Role.ADMINISTRATOR: ("prov-administrator", "Prøve Administrator"),
}
# The body of the sample overview, and a sector that it has a body in.
BODY, SECTOR = "310000019", "kommunal"


@transaction.atomic
def trial_account(role: str) -> User:
    """The account to try the role with; it has no password. Raises KeyError for no such role.

    The owner has no rights where the sample overview's body is not registered.
    """
    username, name = PEOPLE[role]
    user = User.objects.filter(username=username).first()
    if user is None:
        user = give_account(username, name=name, by=operator())
    rights = _rights(role)
    viewer = viewer_of(user)
    if rights and not (viewer.edits_initiatives or viewer.is_administrator):
        grant(user, rights, ground=_("For demonstrasjonen"), by=operator())
    return user


def _rights(role: str) -> Rights | None:
    today = localdate()
    if role == Role.OWNER:
        body = Organisation.objects.filter(organisation_number=BODY).first()
        return Rights(Role.OWNER, today, organisation=body) if body else None
    if role == Role.COORDINATOR:
        sector = Sector.objects.filter(key=SECTOR).first()
        return Rights(Role.COORDINATOR, today, sector=sector) if sector else None
    return Rights(Role(role), today) if role in Role.values else None
