"""What every page knows."""

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from overblikk.accounts.viewer import viewer_of
from overblikk.registry.labels import field_labels
from overblikk.web.signing_in.trial import is_trial


def page(request: HttpRequest) -> dict[str, Any]:
    """The viewer, the past day if any, and whether this is the demonstration and a trial of it.

    `labels_of` gives the fields' names of a kind of record, read once for the page.
    """
    user = getattr(request, "user", None)
    return {
        "viewer": viewer_of(user) if user is not None else None,
        "per": getattr(request, "per", None),
        "labels_of": cache(field_labels),
        "demonstration": settings.DEMONSTRATION,
        "is_trial": is_trial(request),
    }
