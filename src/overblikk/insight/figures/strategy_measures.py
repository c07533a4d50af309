"""The numbered measures of the digitalisation strategy, with how many initiatives answer each."""

from functools import reduce
from operator import or_

from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from overblikk.insight.counted import Counted, Figure
from overblikk.insight.counting import facet_of, line
from overblikk.registry.facets import names
from overblikk.registry.listing import Listing

FIELD, MEASURE = "strategy_areas", "measure-"


def _count(found: Listing) -> Counted:
    measures = names(facet_of(found, FIELD), found.narrower).items()
    rows = [
        line(
            one.value,
            one.label,
            found.held.holding(FIELD, id_) & found.numbers,
            **{FIELD: one.value},
        )
        for id_, one in measures
        if one.value.startswith(MEASURE)
    ]
    answering = reduce(or_, (row.initiatives or BitMap() for row in rows), BitMap())
    return Counted(len(found.numbers - answering), rows, found.numbers)


FIGURE = Figure(
    key="strategy-measures",
    title=_("Strategiens nummererte tiltak"),
    definition=_(
        "Hvor mange tiltak som svarer på hvert nummererte tiltak i den nasjonale "
        "digitaliseringsstrategien, også de som ingen svarer på. Listen over dem er ikke "
        "fullstendig."
    ),
    version=1,
    count=_count,
)
