"""What allauth asks us: its rules where ours differ, and its messages in our words."""

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

WRONG_PAIR = _("Brukernavnet eller passordet er feil.")
TOO_MANY = _("For mange forsøk har slått feil. Vent fem minutter, og prøv igjen.")
WRONG_CODE = _("Koden er feil eller brukt. Vent til appen viser en ny, og skriv den.")

# What is worth saying of what allauth would say; that one has signed in is seen.
SAID = {
    "account/messages/password_changed.txt": _("Passordet er byttet."),
    "mfa/messages/totp_activated.txt": _("Innlogging i to trinn er satt opp."),
    "mfa/messages/totp_deactivated.txt": _("Logg inn igjen for å sette opp den nye appen."),
}


class AccountAdapter(DefaultAccountAdapter):
    """Signing in and out, and one's password."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG_PAIR,
        "email_password_mismatch": WRONG_PAIR,
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
        "enter_current_password": _("Passordet er ikke det du har nå."),
        "incorrect_password": _("Passordet er feil."),
        "incorrect_code": WRONG_CODE,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an administrator gives accounts, however somebody may come to sign in."""
        return False

    def is_ajax(self, request: HttpRequest) -> bool:
        """Never: allauth would answer a script with the form as JSON, the password typed in it."""
        return False

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """Back to the sign-in page, with the reason: the password was right."""
        messages.error(request, _("Kontoen er stengt. Snakk med en administrator."))
        return redirect("sign-in")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """One's own account."""
        return reverse("mfa_index")

    def get_reauthentication_methods(
        self, user: AbstractBaseUser | AnonymousUser
    ) -> list[dict[str, Any]]:
        """The password, for whoever has one: the session has shown the second factor already."""
        if not user.is_authenticated or not user.has_usable_password():
            return []
        return [{"id": "reauthenticate", "url": reverse("account_reauthenticate")}]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not of whoever signed in a moment ago."""
        records = get_authentication_records(self.request, self.request.user)
        since = time.time() - app_settings.REAUTHENTICATION_TIMEOUT
        return not any(record["at"] > since for record in records)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        """Say it in our words, or not at all."""
        if said := SAID.get(message_template or ""):
            messages.add_message(request, level, said)


class SecondFactorAdapter(DefaultMFAAdapter):
    """The app that shows codes, and the recovery codes."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "cannot_generate_recovery_codes": _("Sett opp appen først."),
    }
