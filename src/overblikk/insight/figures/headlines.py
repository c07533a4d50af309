"""The numbers that chapters 1 and 4 of Digdir's report of 2025 state in sentences."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pyroaring import BitMap

from overblikk.accounts.visibility import visible_to
from overblikk.insight.counted import Counted, Figure, Row
from overblikk.insight.counting import (
    COOPERATING,
    PORTFOLIOS,
    distinct,
    holding,
    line,
    with_several,
)
from overblikk.insight.hierarchy import parents
from overblikk.insight.own_budget import with_other_funding
from overblikk.registry.filtering import SOME_VALUE
from overblikk.registry.listing import Listing
from overblikk.registry.models import FundingSource, Portfolio

BODIES = ("responsible_organisation", COOPERATING)


def _count(found: Listing) -> Counted:
    return Counted(0, [*_of_register(found), *_of_initiatives(found)], found.numbers)


def _of_register(found: Listing) -> Iterator[Row]:
    viewer = found.viewer
    yield line("initiatives", _("Tiltak"), found.numbers)
    yield Row(
        "bodies", _("Virksomheter som har ansvar eller tar del"), len(distinct(found, BODIES))
    )
    for key, label, model in (
        ("portfolios", _("Porteføljer"), Portfolio),
        ("funding_sources", _("Finansieringskilder"), FundingSource),
    ):
        rows = visible_to(model.objects.order_by(), viewer)
        counted = found.held.kept((key, "counted", viewer), rows.count)
        yield Row(key, label, counted, of_register=True)


def _of_initiatives(found: Listing) -> Iterator[Row]:
    yield _holding(found, "large", _("Store tiltak"), "size", "large")
    yield _holding(found, "small", _("Mindre tiltak"), "size", "small")
    several = with_several(found, PORTFOLIOS)
    yield line("in_several_portfolios", _("Tiltak i flere porteføljer"), several)
    cooperating = with_several(found, COOPERATING)
    yield line("cooperating", _("Tiltak der to eller flere tar del"), cooperating)
    yield line("children", _("Tiltak som er del av et annet"), _children(found))
    yield _holding(found, "with_purpose", _("Tiltak med formål"), "purposes", SOME_VALUE)
    yield _holding(found, "ai", _("Tiltak med kunstig intelligens"), "ai", "yes")
    yield _holding(found, "with_organising", _("Tiltak med organisering"), "organising", SOME_VALUE)
    label = _("Tiltak med område i digitaliseringsstrategien")
    yield _holding(found, "with_strategy_area", label, "strategy_areas", SOME_VALUE)
    label = _("Tiltak med krav i digitaliseringsrundskrivet")
    yield _holding(found, "with_circular_point", label, "circular_points", SOME_VALUE)
    other = with_other_funding(found)
    yield line("other_funding", _("Tiltak med annen finansiering enn eget budsjett"), other)


def _holding(found: Listing, id_: str, label: str, key: str, value: str) -> Row:
    return line(id_, label, holding(found, key, value), **{key: value})


def _children(found: Listing) -> BitMap:
    return BitMap().union(*(one.parts for one in parents(found)))


FIGURE = Figure(
    key="headlines",
    title=gettext_lazy("Nøkkeltall"),
    definition=gettext_lazy(
        "Hvor mye registeret holder: tiltak og det som henger ved dem. Porteføljer og "
        "finansieringskilder telles alle, også de som ingen tiltak hører til."
    ),
    version=1,
    count=_count,
)
