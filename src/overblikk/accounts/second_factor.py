"""The second factor of a person: an app that shows codes, and recovery codes beside it."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from overblikk.accounts import log
from overblikk.accounts.models import User, What
from overblikk.accounts.viewer import Viewer


def has_second_factor(user: User) -> bool:
    """Whether the person has an app that shows codes; recovery codes alone are none."""
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


@transaction.atomic
def forget_second_factor(user: User, *, by: Viewer) -> bool:
    """Let the person set up a new app at the next sign-in; False where there was none.

    For whoever has lost both the app and the recovery codes. Stands in the access log.
    """
    _rows, deleted = Authenticator.objects.filter(user=user).delete()
    if deleted:
        log.write(What.SECOND_FACTOR_GONE, person=by.id, name=by.name, of=user.username)
    return bool(deleted)
