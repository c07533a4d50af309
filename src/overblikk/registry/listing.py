"""The list of initiatives as somebody asks for it: searched, narrowed, ordered, counted."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial, reduce
from itertools import islice
from operator import and_
from typing import TypeVar
from uuid import UUID

from django.db.models import F, Model, QuerySet
from django.db.models.expressions import RawSQL
from pyroaring import BitMap

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.lib.languages import active_language
from overblikk.organisations.names import OrganisationIndex
from overblikk.registry.fields import fields
from overblikk.registry.filtering import FilterNotUnderstood, Narrower
from overblikk.registry.holdings import Holdings, holdings
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models import Initiative
from overblikk.registry.queries import Rows, initiatives
from overblikk.registry.searching import numbers_found
from overblikk.registry.telling import bodies_by_name
from overblikk.vocabulary.queries import ConceptIndex

M = TypeVar("M", bound=Model)
# The orders that a list may have; a leading minus turns one around.
ORDERS = {
    "name": "order_key",
    "responsible_organisation": "responsible_organisation__order_key",
    "start": "start_from",
    "end": "end_to",
    "status": "status__position",
    "changed": "changed_at",
    "confirmed": "confirmed_at",
}
# What is at most this share of all is put in order by itself, else picked from all in order.
FEW = 1 / 50


@dataclass(frozen=True)
class Asked:
    """Words searched for, what each filter may be, and the order; all as an address has them."""

    words: str = ""
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    order: str = ""


@dataclass(frozen=True)
class Listing:
    """The initiatives that a viewer sees of those asked for.

    `problems` says what was not understood; then there are none, rather than more than was asked
    for.
    """

    viewer: Viewer
    asked: Asked
    narrower: Narrower
    seen: BitMap
    found: BitMap
    found_by_name: BitMap
    of_filter: Mapping[str, BitMap]
    problems: list[str]

    @property
    def held(self) -> Holdings:
        """What the initiatives hold."""
        return self.narrower.held

    @cached_property
    def numbers(self) -> BitMap:
        """The initiatives of the list."""
        return BitMap() if self.problems else self.apart_from("")

    def apart_from(self, key: str) -> BitMap:
        """The initiatives of the list were it not for the filter with the key."""
        narrowed = (numbers for of, numbers in self.of_filter.items() if of != key)
        return reduce(and_, narrowed, self.seen & self.found)

    def without_words(self) -> BitMap:
        """The initiatives of the list were nothing searched for."""
        return reduce(and_, self.of_filter.values(), self.seen)

    def page(self, first: int, count: int) -> list[int]:
        """The numbers of so many initiatives of the list in its order, from the first on.

        Where nothing else is asked for, what was found by its name comes before the rest.
        """
        if self.asked.order or not self.asked.words:
            return _in_order(self.held, self.asked.order or "name", self.numbers, first, count)
        named = self.numbers & self.found_by_name
        found = _in_order(self.held, "name", named, first, count)
        left, behind = count - len(found), max(first - len(named), 0)
        return found + _in_order(self.held, "name", self.numbers - named, behind, left)

    def ids(self) -> Iterator[str]:
        """The identifiers of the initiatives of the list in its order."""
        known, ids = self.held.kept("ids", _ids)
        for number in self.page(0, len(self.numbers)):
            if number in known:
                last = 16 * known.rank(number)
                yield str(UUID(bytes=ids[last - 16 : last]))

    def rows(self) -> Rows:
        """The initiatives of the list in its order, as a query."""
        key = self.asked.order or "name"
        return order_by(with_numbers(initiatives(self.viewer), self.numbers), key)


def listing(asked: Asked, viewer: Viewer, *, on: date) -> Listing:
    """The list as it is asked for on the day."""
    held = holdings()
    narrower = Narrower(held, _lexicon(held, viewer, on=on))
    of_filter: dict[str, BitMap] = {}
    problems = []
    for key, words in asked.filters.items():
        try:
            of_filter[key] = narrower.any_of(key, words)
        except FilterNotUnderstood as error:
            problems.append(error.message)
    found, by_name = _searched(asked.words, viewer, held)
    seen = _seen(viewer, held)
    return Listing(viewer, asked, narrower, seen, found, by_name, of_filter, problems)


def _searched(words: str, viewer: Viewer, held: Holdings) -> tuple[BitMap, BitMap]:
    """What the words find anywhere, and what by its name; everything where they ask nothing.

    Kept while nothing changes: who turns a page, or narrows what was found, searches no more.
    """

    def found() -> tuple[BitMap, BitMap]:
        hits = numbers_found(words, viewer, held) if words else None
        if hits is None:
            return held.everything, BitMap()
        return BitMap(hits.anywhere), BitMap(hits.in_names)

    return held.kept(("searched", words, viewer, active_language()), found)


def _lexicon(held: Holdings, viewer: Viewer, *, on: date) -> Lexicon:
    words = held.kept(
        ("words", on, active_language()), lambda: (fields(), ConceptIndex.load(on=on))
    )
    bodies = partial(_bodies, held)
    return Lexicon(on, viewer, *words, bodies=bodies)


def _bodies(held: Holdings, viewer: Viewer) -> OrganisationIndex:
    return held.kept(("bodies", viewer), lambda: bodies_by_name(viewer))


def _seen(viewer: Viewer, held: Holdings) -> BitMap:
    """The initiatives that the viewer may see."""
    rows = visible_to(Initiative.objects.order_by(), viewer)
    if viewer.is_analyst:
        return held.everything
    return held.kept(("seen", viewer), lambda: BitMap(rows.values_list("number", flat=True)))


def order_by(rows: Rows, key: str) -> Rows:
    """The rows in one of the ORDERS; those without a value last, and as they stand for no key."""
    column = ORDERS.get(key.removeprefix("-"))
    if column is None:
        return rows
    ordering = (
        F(column).desc(nulls_last=True) if key.startswith("-") else F(column).asc(nulls_last=True)
    )
    return rows.order_by(ordering, "number")


def with_numbers(rows: "QuerySet[M]", numbers: BitMap, *, of: str = "number") -> "QuerySet[M]":
    """Those of the rows whose initiative has one of the numbers, however many they are."""
    return rows.filter(**{f"{of}__in": RawSQL("SELECT unnest(%s::bigint[])", [list(numbers)])})


def _in_order(held: Holdings, order: str, wanted: BitMap, first: int, count: int) -> list[int]:
    if count <= 0 or not wanted:
        return []
    if len(wanted) > len(held.everything) * FEW:
        return list(islice((n for n in _order(held, order) if n in wanted), first, first + count))
    place = held.kept(("place", order), lambda: _places(_order(held, order)))
    return sorted(wanted, key=place.__getitem__)[first : first + count]


def _order(held: Holdings, key: str) -> "array[int]":
    """The numbers of all initiatives in order."""
    known = key if key.removeprefix("-") in ORDERS else "name"
    rows = order_by(Initiative.objects.all(), known).values_list("number", flat=True)
    return held.kept(("order", known), lambda: array("I", rows.iterator(chunk_size=10_000)))


def _ids() -> tuple[BitMap, bytes]:
    """The numbers of all initiatives, and their identifiers in that order, sixteen bytes each."""
    rows = Initiative.objects.order_by("number").values_list("number", "id")
    numbers, ids = BitMap(), bytearray()
    for number, id_ in rows.iterator(chunk_size=10_000):
        numbers.add(number)
        ids += id_.bytes
    return numbers, bytes(ids)


def _places(order: "array[int]") -> "array[int]":
    """For each number where it stands in the order."""
    places = array("I", bytes(4 * (max(order, default=0) + 1)))
    for place, number in enumerate(order):
        places[number] = place
    return places
