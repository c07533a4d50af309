"""Letting a worker read texts for what they suggest of fields that are empty."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from overblikk.proposals.tasks import let_texts_be_read_for_suggestions
from overblikk.web.access import for_analysts


@for_analysts("POST")
def suggest(request: HttpRequest) -> HttpResponse:
    """Ask for suggestions; they come on the desk as a worker finds them."""
    if let_texts_be_read_for_suggestions():
        told = _("Tekstene blir lest. Det de tyder på, kommer på bordet som forslag.")
        messages.success(request, told)
    else:
        messages.info(request, _("En lesing står i kø fra før."))
    return redirect("desk")
