"""Writes signing in and out to the access log; connected in `apps`."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

from overblikk.accounts import log
from overblikk.accounts.models import User, What

LONGEST_NAME = 254


def connect() -> None:
    """Listen to Django's signals, which every way of signing in sends."""
    user_logged_in.connect(_signed_in)
    user_logged_out.connect(_signed_out)
    user_login_failed.connect(_failed)


def _signed_in(user: User, **_signal: Any) -> None:
    log.write(What.SIGNED_IN, person=user.id, name=str(user))


def _signed_out(user: User | None, **_signal: Any) -> None:
    if user is not None:
        log.write(What.SIGNED_OUT, person=user.id, name=str(user))


def _failed(credentials: dict[str, Any], **_signal: Any) -> None:
    """Keeps the name that was tried, and never anything else that was typed."""
    tried = str(credentials.get("username") or credentials.get("email") or "")
    name = tried.replace("\0", "")[:LONGEST_NAME]
    log.write(What.SIGN_IN_FAILED, person=None, name=name)
