"""Signing in as the pages do it, for the tests that must."""

import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

# That of the people in tests/conftest.py.
PASSWORD = "a-long-password"


def give_password(client: Client, name: str) -> None:
    """The first step."""
    client.post("/logg-inn/", {"login": name, "password": PASSWORD})


def secret_of(person: Any) -> str:
    """The key that the person's app holds."""
    app = Authenticator.objects.get(user=person, type=Authenticator.Type.TOTP)
    return str(app.data["secret"])


def code_now(secret: str) -> str:
    """What an app that holds the key shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))
