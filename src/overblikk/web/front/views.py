"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import viewer_of
from overblikk.proposals.queries import waiting
from overblikk.registry.figures import figures
from overblikk.registry.latest import latest
from overblikk.web.initiatives.saved_views import saved_views_of


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """A search, what waits for the viewer, the figures that matter, and what changed last."""
    viewer = viewer_of(request.user)
    day = getattr(request, "per", None)
    context = {
        "figures": figures(viewer, on=day or timezone.localdate()),
        "latest": latest(viewer),
        "waiting": waiting(viewer) if viewer.is_analyst and not day else None,
        "saved_views": [] if day else saved_views_of(viewer),
    }
    return render(request, "front/front.html", context)
