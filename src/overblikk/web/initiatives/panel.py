"""The filters beside the list: the open ones with their values counted, the others folded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from django.http import QueryDict
from django.utils.translation import gettext as _

from overblikk.registry.facets import Choice, Facet, choices, is_chosen_from, label_of
from overblikk.registry.fields import Group
from overblikk.registry.filtering import NO_VALUE, SOME_VALUE
from overblikk.registry.listing import Listing
from overblikk.web.initiatives.address import OPEN, SEARCH, with_values, without

OPEN_AT_FIRST = ("status", "sector", "purposes")
ALL, NONE = "alle", "ingen"
# So many values are shown until more are asked for; where a few more are all, they are all shown.
SHOWN, SHOWN_IF_ALL = 8, 12
WHOLE = ".alle"


class ShownChoice(NamedTuple):
    """A value to tick, the id that its box bears on the page, and whether it is ticked."""

    id: str
    choice: Choice
    is_chosen: bool


@dataclass(frozen=True)
class ShownFacet:
    """A filter as the panel shows it.

    Of an open one the `choices`, or what is `typed`; `toggled` is the address where it is folded
    or opened, `whole` that where all its values are shown, if there are more.
    """

    facet: Facet
    is_open: bool
    chosen: list[str]
    toggled: str
    choices: Sequence[ShownChoice] = ()
    whole: str = ""
    count: int = 0

    @property
    def typed(self) -> str:
        """What has been typed, of a filter that is."""
        return self.chosen[0] if self.chosen else ""


@dataclass(frozen=True)
class ShownGroup:
    """Folded filters that stand together under a heading, or first of all without one."""

    group: Group | None
    facets: list[ShownFacet]

    @property
    def is_open(self) -> bool:
        """Whether something in the group is open or chosen."""
        return any(facet.is_open or facet.chosen for facet in self.facets)


@dataclass(frozen=True)
class InForce:
    """A filter in force, in words, with the address of the list without it."""

    key: str
    label: str
    words: str
    without: str


def panel(query: QueryDict, facets: Sequence[Facet], listing: Listing) -> list[ShownGroup]:
    """The filters in their groups; only of the open ones anything is counted."""
    open_keys = _open(query, facets)
    folding = with_values(query, OPEN, open_keys)
    shown = [_shown(facet, query, open_keys, folding, listing) for facet in facets]
    return [
        ShownGroup(group, list(of)) for group, of in groupby(shown, lambda one: one.facet.group)
    ]


def _open(query: QueryDict, facets: Sequence[Facet]) -> list[str]:
    asked = query.getlist(OPEN) or list(OPEN_AT_FIRST)
    return [facet.key for facet in facets] if ALL in asked else [k for k in asked if k != NONE]


def _shown(
    facet: Facet, query: QueryDict, open_keys: list[str], folding: str, listing: Listing
) -> ShownFacet:
    key, chosen = facet.key, query.getlist(facet.key)
    if key not in open_keys and key + WHOLE not in open_keys:
        return ShownFacet(facet, False, chosen, f"{folding}&{OPEN}={key}")
    others = [one for one in open_keys if one not in (key, key + WHOLE)]
    folded = with_values(query, OPEN, others or [NONE])
    if not is_chosen_from(facet):
        return ShownFacet(facet, True, chosen, folded)
    every = _choices(facet, chosen, listing)
    is_whole = key + WHOLE in open_keys or len(every) <= SHOWN_IF_ALL
    whole = "" if is_whole else with_values(query, OPEN, [*others, key + WHOLE])
    some = every if is_whole else _first(every)
    return ShownFacet(facet, True, chosen, folded, some, whole, len(every))


def _choices(facet: Facet, chosen: list[str], listing: Listing) -> list[ShownChoice]:
    among = listing.apart_from(facet.key)
    found = choices(facet, among, listing.narrower)
    if facet.key not in ("freshness", "published"):
        some = listing.held.with_any(facet.key).intersection_cardinality(among)
        if some < len(among):
            found.append(Choice(NO_VALUE, _("Uten verdi"), len(among) - some))
    known = {choice.value for choice in found}
    for one in chosen:
        if one not in known:
            label = label_of(facet, one, listing.seen, listing.narrower) or _in_words(one)
            found.append(Choice(one, label))
    return [
        ShownChoice(f"{facet.key}-{n}", choice, choice.value in chosen)
        for n, choice in enumerate(found, start=1)
    ]


def _first(every: list[ShownChoice]) -> list[ShownChoice]:
    """The commonest few, and those that are chosen."""
    common = sorted(every, key=lambda one: (one.choice.value == NO_VALUE, -one.choice.count))
    return [one for n, one in enumerate(common) if n < SHOWN or one.is_chosen]


def in_force(query: QueryDict, facets: Sequence[Facet], listing: Listing) -> Iterator[InForce]:
    """What narrows the list, each with the way to be rid of it."""
    if words := listing.asked.words:
        yield InForce(SEARCH, _("Søk"), words, without(query, SEARCH))
    # One may also ask by a field that has ended, though no filter is shown.
    labels = {key: str(field.label) for key, field in listing.narrower.lexicon.fields.items()}
    of_key = {facet.key: facet for facet in facets}
    for key, values in listing.asked.filters.items():
        facet = of_key.get(key)
        for value in values:
            label = facet.label if facet else labels.get(key, key)
            words = (facet and label_of(facet, value, listing.seen, listing.narrower)) or ""
            yield InForce(key, label, words or _in_words(value), without(query, key, value))


def _in_words(value: str) -> str:
    return {NO_VALUE: _("uten verdi"), SOME_VALUE: _("har verdi")}.get(value, value)
