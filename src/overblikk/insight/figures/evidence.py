"""Initiatives by the kinds of sources that what is known of them rests on."""

from collections import defaultdict

from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from overblikk.accounts.visibility import visible_to
from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import commonest_first, line
from overblikk.registry.listing import Listing
from overblikk.registry.models import Initiative
from overblikk.sources.models import Evidence, SourceKind


def _count(found: Listing) -> Counted:
    of_kind = found.held.kept(("kinds of source", found.viewer), lambda: _by_kind(found))
    lines = [
        line(kind, str(SourceKind(kind).label), of & found.numbers)
        for kind, of in of_kind.items()
        if of & found.numbers
    ]
    spoken_of = BitMap.union(BitMap(), *of_kind.values())
    return commonest_first(Counted(len(found.numbers - spoken_of), lines, found.numbers))


def _by_kind(found: Listing) -> dict[str, BitMap]:
    """Those that something is known of from each kind of source that the viewer may see."""
    said = visible_to(Evidence.objects.order_by(), found.viewer, kind="initiative")
    rows = visible_to(Initiative.objects.order_by(), found.viewer)
    numbers = dict(rows.values_list("id", "number"))
    of_kind: dict[str, BitMap] = defaultdict(BitMap)
    for kind, id_ in said.values_list("source__kind", "record_id").distinct():
        if id_ in numbers:
            of_kind[kind].add(numbers[id_])
    return of_kind


FIGURE = Figure(
    key="evidence",
    title=_("Tiltak etter slag kilde"),
    definition=_(
        "Hvor mange tiltak som har noe fra hvert slag kilde. Et tiltak kan ha flere; bare kilder "
        "du har tilgang til, er med."
    ),
    version=1,
    count=_count,
    counts_values=False,
)
