"""Initiatives of which nothing has been confirmed for long, by the body that answers."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import BODY, by_values, commonest_first, holding
from overblikk.registry.freshness import Freshness
from overblikk.registry.listing import Listing


def _count(found: Listing) -> Counted:
    old = holding(found, "freshness", Freshness.OLD)
    counted = by_values(found, BODY, old, freshness=Freshness.OLD.value)
    unknown = len(found.numbers - found.held.with_any(BODY))
    return commonest_first(replace(counted, unknown=unknown, among=found.numbers))


FIGURE = Figure(
    key="freshness-by-body",
    title=_("Gamle opplysninger per virksomhet"),
    definition=_(
        "Hvor mange tiltak hver ansvarlige virksomhet har der ingenting er bekreftet det siste "
        "året."
    ),
    version=1,
    count=_count,
    counts_values=False,
)
