"""Counting what initiatives hold: by the values of a field, and by how many values they have."""

from collections.abc import Iterable

from pyroaring import BitMap

from overblikk.insight.counted import Counted, Row
from overblikk.registry.facets import Facet, choices, facets
from overblikk.registry.filtering import FilterNotUnderstood
from overblikk.registry.listing import Listing

BODY = "responsible_organisation"
PORTFOLIOS, COOPERATING, FUNDING = "portfolios", "cooperating_organisations", "funding_sources"


def by_values(found: Listing, key: str, among: BitMap, **leads: str) -> Counted:
    """How many of `among` hold each value of the field, as the list's filter counts them.

    `leads` are further filters of the list that holds `among`.
    """
    facet = facet_of(found, key)
    rows = [
        line(
            one.value,
            one.label,
            found.held.holding(key, one.id) & among,
            **leads,
            **{key: one.value},
        )
        for one in choices(facet, among, found.narrower)
    ]
    return Counted(len(among - found.held.with_any(key)), rows, among)


def facet_of(found: Listing, key: str) -> Facet:
    """The filter of the list that the field is."""
    return next(one for one in facets(found.viewer, found.held) if one.key == key)


def line(id_: str, label: str, initiatives: BitMap, **leads: str) -> Row:
    """The line of the initiatives, which the list's filters `leads` lead to."""
    filters = {key: [value] for key, value in leads.items()}
    return Row(id_, label, len(initiatives), filters, initiatives)


def with_several(found: Listing, key: str) -> BitMap:
    """Those of the list that hold two or more values of the field."""
    once, twice = BitMap(), BitMap()
    for numbers in found.held.values(key).values():
        twice |= once & numbers
        once |= numbers
    return twice & found.numbers


def holding(found: Listing, key: str, value: str) -> BitMap:
    """Those of the list whose field is the value, as a filter of the list writes it.

    None where there is no such value: an analyst may have deleted it, and once it was not there.
    """
    try:
        return found.narrower.narrowed(key, value) & found.numbers
    except FilterNotUnderstood:
        return BitMap()


def commonest_first(counted: Counted) -> Counted:
    """The same with the longest line first, and lines of a length by their labels."""
    rows = sorted(counted.rows, key=lambda row: (-row.value, row.label))
    return Counted(counted.unknown, rows, counted.among)


def distinct(found: Listing, keys: Iterable[str]) -> set[str]:
    """The values of the fields that some initiative of the list holds, by their ids as text."""
    return {
        id_
        for key in keys
        for id_, numbers in found.held.values(key).items()
        if numbers & found.numbers
    }
