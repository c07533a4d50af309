"""Signing in: with a password, and in the demonstration without one."""

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import LoginView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from overblikk.accounts.trial import trial_account


class SignIn(LoginView):
    """The page with the sign-in form."""

    template_name = "signing_in/sign_in.html"
    redirect_authenticated_user = True


@require_POST
def try_as_analyst(request: HttpRequest) -> HttpResponse:
    """Sign in as the analyst that anyone may try; only in the demonstration."""
    if not settings.DEMONSTRATION:
        raise Http404
    login(request, trial_account("analyst"), backend="django.contrib.auth.backends.ModelBackend")
    return redirect("desk")
