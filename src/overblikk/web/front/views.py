"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import viewer_of
from overblikk.registry.figures import figures
from overblikk.registry.listing import order_by
from overblikk.registry.queries import initiatives

LATEST = 10


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """What this is, a search, the figures that matter, and what changed last."""
    viewer = viewer_of(request.user)
    latest = order_by(initiatives(viewer).select_related("responsible_organisation"), "-changed")
    context = {"figures": figures(viewer), "latest": latest[:LATEST]}
    return render(request, "front/front.html", context)
