"""The pages of one's own account: password, second factor, recovery codes."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.views import PasswordChangeView, ReauthenticateView
from allauth.mfa.base.views import IndexView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django import forms
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from overblikk.web.signing_in.forms import ConfirmForm, NewPasswordForm, SetUpForm
from overblikk.web.signing_in.second_step import note_shown
from overblikk.web.signing_in.trial import is_trial

View = Callable[..., HttpResponseBase]


def own_account(view: View) -> View:
    """Decorator: the page is for whoever has an account of their own, kept by no browser."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if is_trial(request) or not request.user.has_usable_password():
            # The accounts that anyone may try are nobody's own.
            raise PermissionDenied
        if getattr(request, "per", None):
            # An account is today's; recovery codes are even marked as seen.
            return redirect(request.path)
        return never_cache(view)(request, *args, **kwargs)

    return guarded


class Account(IndexView):
    """What one's account has."""

    template_name = "signing_in/account.html"


class ChangePassword(PasswordChangeView):
    """A new password; every other session of the person ends."""

    template_name = "signing_in/change_password.html"
    form_class = NewPasswordForm


class Confirm(ReauthenticateView):
    """The password once more, before what is grave."""

    template_name = "signing_in/confirm.html"
    form_class = ConfirmForm


class SetUp(ActivateTOTPView):
    """Setting up an app that shows codes; its first code counts as shown."""

    template_name = "signing_in/set_up.html"
    form_class = SetUpForm

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Keep the app, and remember that its code was right."""
        response = super().form_valid(form)
        note_shown(self.request, self.request.user)
        return response


class Replace(DeactivateTOTPView):
    """Leaving one app for another: the next sign-in sets up the new one."""

    template_name = "signing_in/replace.html"

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Forget the app and its recovery codes, and sign out."""
        super().form_valid(form)
        logout(self.request)
        return redirect("sign-in")


class RecoveryCodes(ViewRecoveryCodesView):
    """The recovery codes, shown once."""

    template_name = "signing_in/recovery_codes.html"


class NewRecoveryCodes(GenerateRecoveryCodesView):
    """New recovery codes in place of the old."""

    template_name = "signing_in/new_recovery_codes.html"
