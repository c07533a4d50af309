"""Whether a session has shown the second factor, and what becomes of one that has not."""

from allauth.account.authentication import get_authentication_records
from django.contrib.auth import logout
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from overblikk.accounts.second_factor import has_second_factor

# In the session: the id of the person who has shown a code in it.
SHOWN = "second-factor-shown-by"

# What a session may reach before its person has a second factor.
BEFORE = frozenset({"mfa_activate_totp", "account_reauthenticate", "sign-out", "language"})


def note_shown(request: HttpRequest, person: AbstractBaseUser) -> None:
    """The person has just shown a code that is right."""
    request.session[SHOWN] = str(person.pk)


def lead_to_second_factor(request: HttpRequest) -> HttpResponse | None:
    """Where a session that has shown no second factor is led instead; None lets it through."""
    if request.session.get(SHOWN) == str(request.user.pk):
        return None
    if has_second_factor(request.user):  # type: ignore[arg-type]
        return _sign_in_anew(request)
    return None if _is_before(request.path_info) else redirect("mfa_activate_totp")


def _is_before(path: str) -> bool:
    try:
        return resolve(path).view_name in BEFORE
    except Resolver404:
        return False


def _sign_in_anew(request: HttpRequest) -> HttpResponse | None:
    # The password was given here before the app was set up somewhere else, perhaps by another:
    # that a second factor exists by now is no proof that this session has it.
    if not get_authentication_records(request, request.user):
        # No sign-in page opened this session, but code that vouches for the person.
        return None
    logout(request)
    return redirect("sign-in")
