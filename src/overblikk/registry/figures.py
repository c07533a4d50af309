"""Figures of the whole register as the viewer may see it, each what a list with a filter holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pyroaring import BitMap

from overblikk.accounts.viewer import Viewer
from overblikk.registry.facets import Choice, choices, facets, names
from overblikk.registry.filtering import SOME_VALUE, FilterNotUnderstood
from overblikk.registry.freshness import Freshness
from overblikk.registry.listing import Asked, Listing, listing

SECTOR, BODY = "sector", "responsible_organisation"
# What is counted, by the filter and its value in the list's address.
COUNTED = (
    ("cooperating_organisations", SOME_VALUE),
    ("ai", "yes"),
    ("size", "large"),
    ("freshness", Freshness.NEW),
)


@dataclass(frozen=True)
class Figure:
    """How many initiatives the list has that one filter narrows."""

    filter: str
    value: str
    count: int


@dataclass(frozen=True)
class Share:
    """A sector with its number of initiatives, and that in hundredths of the largest sector's.

    None is for those without a sector.
    """

    sector: Choice | None
    count: int
    hundredths: int


@dataclass(frozen=True)
class Own:
    """What somebody answers for: the filter that finds it, how many, and how many are old news."""

    filter: str
    whose: Choice
    count: int
    old: int


@dataclass(frozen=True)
class Figures:
    """How much there is: `bodies` are those that answer for an initiative."""

    initiatives: int
    bodies: int
    counted: list[Figure]
    sectors: list[Share]
    own: list[Own]


def figures(viewer: Viewer, *, on: date) -> Figures:
    """The figures, counted in memory; a query or two once it holds the register."""
    found = listing(Asked(), viewer, on=on)
    return Figures(
        initiatives=len(found.seen),
        bodies=len(found.held.counts(BODY, found.seen)),
        counted=list(_counted(found)),
        sectors=_shares(_sectors(found), len(found.seen)),
        own=list(_own(found)),
    )


def _counted(found: Listing) -> Iterator[Figure]:
    for key, value in COUNTED:
        try:
            numbers = found.narrower.narrowed(key, value)
        except FilterNotUnderstood:
            # An analyst may have deleted the concept.
            continue
        yield Figure(key, value, len(numbers & found.seen))


def _sectors(found: Listing) -> list[Choice]:
    facet = next(one for one in facets(found.viewer, found.held) if one.key == SECTOR)
    return sorted(choices(facet, found.seen, found.narrower), key=lambda one: -one.count)


def _shares(sectors: Sequence[Choice], of: int) -> list[Share]:
    without = of - sum(one.count for one in sectors)
    counted = [(one, one.count) for one in sectors]
    every = [*counted, *([(None, without)] if without else [])]
    most = max((count for _sector, count in every), default=0)
    return [Share(sector, count, round(100 * count / most)) for sector, count in every]


def _own(found: Listing) -> Iterator[Own]:
    """Of each body that the viewer is an owner for, and sector that they coordinate."""
    viewer = found.viewer
    of_filter = {BODY: viewer.organisations, SECTOR: viewer.sectors}
    for facet in facets(viewer, found.held):
        whose = of_filter.get(facet.key)
        if whose:
            known = names(facet, found.narrower)
            for id_ in sorted(map(str, whose)):
                numbers = found.held.holding(facet.key, id_) & found.seen
                old = len(numbers & _old(found))
                yield Own(facet.key, known[id_], len(numbers), old)


def _old(found: Listing) -> BitMap:
    return found.narrower.narrowed("freshness", Freshness.OLD)
