"""Signing in: with a password and a second factor, and in the demonstration with neither."""

from typing import Any

from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView
from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from overblikk.accounts.viewer import viewer_of
from overblikk.web.signing_in import trial
from overblikk.web.signing_in.forms import CodeForm, SignInForm
from overblikk.web.signing_in.second_step import note_shown


class SignIn(LoginView):
    """The first step: user name and password."""

    template_name = "signing_in/sign_in.html"
    form_class = SignInForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The form, and the roles that can be tried."""
        return super().get_context_data(**kwargs, trials=trial.TRIALS)


class SecondStep(AuthenticateView):
    """The second step: a code. Nobody is signed in before it is right."""

    template_name = "signing_in/code.html"
    form_class = CodeForm

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Sign in, and remember that the code was right."""
        note_shown(self.request, self.stage.login.user)
        return super().form_valid(form)


def forgotten(request: HttpRequest) -> HttpResponse:
    """What to do without the password or the app."""
    return render(request, "signing_in/forgotten.html")


def too_many(request: HttpRequest) -> HttpResponse:
    """The page for whoever has asked more often than one may."""
    return render(request, "signing_in/too_many.html", status=429)


@require_POST
def try_as(request: HttpRequest, role: str) -> HttpResponse:
    """Sign in as the person that anyone may try the role with; only in the demonstration."""
    if not settings.DEMONSTRATION or role not in trial.ROLES:
        raise Http404
    trial.begin(request, role)
    return redirect("desk" if viewer_of(request.user).is_analyst else "front")
