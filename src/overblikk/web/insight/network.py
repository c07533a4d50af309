"""Who works together, drawn and as a list."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import viewer_of
from overblikk.insight.drawing import svg_of_network
from overblikk.insight.network import Of, ties
from overblikk.registry.fields import fields_read_once
from overblikk.registry.listing import Listing, listing
from overblikk.registry.queries import initiatives
from overblikk.web.insight import asking

NAMED = {Of.BODIES: gettext_lazy("Virksomheter"), Of.SECTORS: gettext_lazy("Sektorer")}
# Rows of the list, and initiatives named in each.
MOST, EXAMPLES = 200, 3


@require_safe
@fields_read_once()
def network(request: HttpRequest) -> HttpResponse:
    """The bodies, or sectors, that share initiatives of the list that the address narrows."""
    words = request.GET.get(asking.WHO, Of.BODIES.value)
    if words not in [one.value for one in Of]:
        message = _("«%(words)s» er ikke noe å vise samarbeid mellom: skriv %(known)s.")
        known = ", ".join(one.value for one in Of)
        return asking.refused(request, message % {"words": words, "known": known})
    found = listing(asking.asked(request), viewer_of(request.user), on=asking.day_of(request))
    if found.problems:
        return asking.refused(request, " ".join(found.problems))
    tied = ties(found, Of(words))
    title = _("Hvem som samarbeider")
    context = {
        "title": title,
        "of": words,
        "choices": [(one.value, label) for one, label in NAMED.items()],
        "page": "organisation" if words == Of.BODIES.value else "sector",
        "ties": _with_examples(tied[:MOST], found),
        "in_all": len(tied),
        # What a drawing says is escaped where it is drawn.
        "drawing": mark_safe(svg_of_network(tied, title=title)) if tied else "",  # noqa: S308
        "hidden": list(asking.hidden(request)),
    }
    return render(request, "insight/network.html", context)


def _with_examples(tied: list[Any], found: Listing) -> list[tuple[Any, list[Any]]]:
    wanted = {place: list(tie.shared)[:EXAMPLES] for place, tie in enumerate(tied)}
    numbers = {number for of in wanted.values() for number in of}
    rows = initiatives(found.viewer).filter(number__in=numbers).order_by()
    named = {one.number: one for one in rows.only("number", "name")}
    return [
        (tie, [named[number] for number in wanted[place] if number in named])
        for place, tie in enumerate(tied)
    ]
