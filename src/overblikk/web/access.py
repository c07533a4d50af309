"""Who is let in to a page: the first thing a view asks."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from overblikk.accounts.viewer import viewer_of

View = Callable[..., HttpResponseBase]


def for_analysts(*methods: str) -> Callable[[View], View]:
    """Decorator: the page is for analysts; an outsider is led to signing in, others are refused.

    `methods` are those it answers, such as "GET", "POST".
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not viewer_of(request.user).is_analyst:
                raise PermissionDenied
            if getattr(request, "per", None) and {"GET", "POST"} <= set(methods):
                # What is filled in here is written now, not then.
                return redirect(request.path)
            return view(request, *args, **kwargs)

        return guarded

    return decorate
