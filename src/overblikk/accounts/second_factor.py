"""The second factor of a person: an app that shows codes, and recovery codes beside it."""

from allauth.mfa.models import Authenticator

from overblikk.accounts.models import User


def has_second_factor(user: User) -> bool:
    """Whether the person has an app that shows codes; recovery codes alone are none."""
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


def forget_second_factor(user: User) -> bool:
    """Let the person set up a new app at the next sign-in; False where there was none.

    For whoever has lost both the app and the recovery codes.
    """
    _rows, deleted = Authenticator.objects.filter(user=user).delete()
    return bool(deleted)
