"""Writes signing in and out to the access log; connected in `apps`."""

from typing import Any

from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
)
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

from overblikk.accounts import log
from overblikk.accounts.models import User, What

LONGEST_NAME = 254


def connect() -> None:
    """Listen to Django's signals, which every way of signing in sends, and to the second step's."""
    user_logged_in.connect(_signed_in)
    user_logged_out.connect(_signed_out)
    user_login_failed.connect(_failed)
    authentication_failed.connect(_wrong_code)
    authenticator_added.connect(_set_up)
    authenticator_removed.connect(_removed)


def _signed_in(user: User, **_signal: Any) -> None:
    log.write(What.SIGNED_IN, person=user.id, name=str(user))


def _signed_out(user: User | None, **_signal: Any) -> None:
    if user is not None:
        log.write(What.SIGNED_OUT, person=user.id, name=str(user))


def _wrong_code(user: User, **_signal: Any) -> None:
    log.write(What.CODE_FAILED, person=user.id, name=str(user))


def _set_up(user: User, authenticator: Any, **_signal: Any) -> None:
    log.write(What.SECOND_FACTOR_SET, person=user.id, name=str(user), kind=authenticator.type)


def _removed(user: User, authenticator: Any, **_signal: Any) -> None:
    log.write(What.SECOND_FACTOR_GONE, person=user.id, name=str(user), kind=authenticator.type)


def _failed(credentials: dict[str, Any], **_signal: Any) -> None:
    """Keeps the name that was tried, and never anything else that was typed."""
    tried = str(credentials.get("username") or credentials.get("email") or "")
    name = tried.replace("\0", "")[:LONGEST_NAME]
    log.write(What.SIGN_IN_FAILED, person=None, name=name)
