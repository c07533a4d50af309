"""How much of what can be filled in each body has filled in."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure, Row
from overblikk.insight.counting import BODY, commonest_first, facet_of
from overblikk.insight.figures.completeness import filled_in
from overblikk.registry.facets import choices
from overblikk.registry.listing import Listing


def _count(found: Listing) -> Counted:
    unknown = len(found.numbers - found.held.with_any(BODY))
    return commonest_first(Counted(unknown, list(_rows(found)), found.numbers))


def _rows(found: Listing) -> Iterator[Row]:
    filled = [found.held.with_any(facet.key) for facet in filled_in(found)]
    for one in choices(facet_of(found, BODY), found.numbers, found.narrower):
        of_body = found.held.holding(BODY, one.id) & found.numbers
        values = sum(of_body.intersection_cardinality(numbers) for numbers in filled)
        share = round(100 * values / (len(of_body) * len(filled)))
        yield Row(one.value, one.label, share, initiatives=of_body)


FIGURE = Figure(
    key="completeness-by-body",
    title=_("Hvor mye hver virksomhet har fylt ut"),
    definition=_(
        "Hvor mange prosent som er fylt ut av feltene der verdien velges eller er en dato, for "
        "alle tiltakene som virksomheten har ansvaret for."
    ),
    version=1,
    count=_count,
    unit=_("Prosent"),
)
