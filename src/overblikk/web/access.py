"""Who is let in to a page: the first thing a view asks."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.web.signing_in.trial import is_trial

View = Callable[..., HttpResponseBase]
Guard = Callable[[View], View]

NOT_IN_A_TRIAL = _(
    "Du prøver demonstrasjonen uten egen konto. Da kan du se personer og roller, men ikke gi, "
    "avslutte eller stenge noe, for det ville vart lenger enn prøven."
)


def for_analysts(*methods: str) -> Guard:
    """Decorator: the page is for analysts; an outsider is led to signing in, others are refused.

    `methods` are those it answers, such as "GET", "POST".
    """
    return _guard(lambda viewer: viewer.is_analyst, methods)


def for_editors(*methods: str) -> Guard:
    """Decorator: as `for_analysts`, for whoever may edit some initiative.

    The view itself asks which: registry.rights.
    """
    return _guard(lambda viewer: viewer.edits_initiatives, methods)


def for_vocabulary_editors(*methods: str) -> Guard:
    """Decorator: as `for_analysts`, for those and administrators."""
    return _guard(lambda viewer: viewer.edits_vocabularies, methods)


def for_administrators(*methods: str) -> Guard:
    """Decorator: as `for_analysts`, for administrators."""
    return _guard(lambda viewer: viewer.is_administrator, methods)


def for_signed_in(*methods: str) -> Guard:
    """Decorator: as `for_analysts`, for everyone who has signed in."""
    return _guard(lambda viewer: viewer.id is not None, methods)


def not_in_a_trial(view: View) -> View:
    """Decorator: refuses a trial session, which nobody can be called to account for.

    An account or a role that it gave would outlive it.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if is_trial(request):
            return render(request, "refused.html", {"message": NOT_IN_A_TRIAL}, status=403)
        return view(request, *args, **kwargs)

    return guarded


def _guard(lets_in: Callable[[Viewer], bool], methods: tuple[str, ...]) -> Guard:
    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not lets_in(viewer_of(request.user)):
                raise PermissionDenied
            if getattr(request, "per", None) and {"GET", "POST"} <= set(methods):
                # What is filled in here is written now, not then.
                return redirect(request.path)
            return view(request, *args, **kwargs)

        return guarded

    return decorate
