"""How the initiatives of the register hang together, drawn and as lists."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import viewer_of
from overblikk.insight.drawing import svg_of_structure
from overblikk.insight.structure import By, grouped, links
from overblikk.registry.fields import fields_read_once
from overblikk.registry.listing import listing
from overblikk.web.insight import asking

NAMED = {
    By.PARTS: gettext_lazy("Hva som er del av hva"),
    By.DEPENDENCIES: gettext_lazy("Hva som avhenger av hva"),
}
# So many links are listed.
MOST = 500


@require_safe
@fields_read_once()
def structure(request: HttpRequest) -> HttpResponse:
    """What ties the initiatives of the list that the address narrows to others."""
    words = request.GET.get(asking.WHO, By.PARTS.value)
    if words not in [one.value for one in By]:
        message = _("«%(words)s» er ikke en sammenheng: skriv %(known)s.")
        known = ", ".join(one.value for one in By)
        return asking.refused(request, message % {"words": words, "known": known})
    found = listing(asking.asked(request), viewer_of(request.user), on=asking.day_of(request))
    if found.problems:
        return asking.refused(request, " ".join(found.problems))
    tied = links(found, By(words))
    title = _("Hvordan tiltak henger sammen")
    # What a drawing says is escaped where it is drawn.
    drawing = mark_safe(svg_of_structure(tied, title=title)) if tied else ""  # noqa: S308
    context = {
        "title": title,
        "by": words,
        "choices": [(one.value, label) for one, label in NAMED.items()],
        "groups": grouped(tied[:MOST]),
        "shown": min(len(tied), MOST),
        "in_all": len(tied),
        "drawing": drawing,
        "hidden": list(asking.hidden(request)),
    }
    return render(request, "insight/structure.html", context)
