"""All that words are looked up in when values are read."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.lib.norwegian_order import order_key
from overblikk.organisations.models import Sector
from overblikk.organisations.names import OrganisationIndex, name_key
from overblikk.registry.fields import Field, Kind, fields
from overblikk.registry.models import Contact, FundingSource, Initiative, Portfolio, Strategy
from overblikk.registry.telling import bodies_by_name
from overblikk.vocabulary.queries import ConceptIndex

Index = dict[str, list[UUID]]


@dataclass(frozen=True)
class Lexicon:
    """The register's words, read once for many rows; only what the viewer may see."""

    on: date
    viewer: Viewer
    fields: dict[str, Field]
    concepts: ConceptIndex
    bodies: Callable[[Viewer], OrganisationIndex] = bodies_by_name
    _read: dict[Kind, Index] = field(default_factory=dict)

    @classmethod
    def load(cls, *, on: date, viewer: Viewer) -> "Lexicon":
        """The register's words on the day, in a handful of queries; the rest when asked for."""
        return cls(on, viewer, fields(), ConceptIndex.load(on=on))

    @cached_property
    def organisations(self) -> OrganisationIndex:
        """The bodies by all that the viewer may know them by."""
        return self.bodies(self.viewer)

    def find(self, kind: Kind, words: str) -> set[UUID]:
        """The records that the words may name: none, one, or several of one name."""
        if kind not in self._read:
            self._read[kind] = _LOADERS[kind](self.viewer)
        return set(self._read[kind].get(name_key(words), ()))

    def initiatives(self, words: str) -> set[UUID]:
        """The initiatives that the words are the number or the whole name of."""
        number, _space, _name = words.strip().partition(" ")
        if number.isdecimal() and len(number) < 12:
            known = visible_to(Initiative.objects.filter(number=int(number)), self.viewer)
            if found := set(known.values_list("id", flat=True)):
                return found
        return set(self._initiatives.get(order_key(words), ()))

    @cached_property
    def _initiatives(self) -> Index:
        rows = visible_to(Initiative.objects.all(), self.viewer).values_list("order_key", "id")
        found: Index = defaultdict(list)
        for key, id_ in rows.order_by():
            found[key].append(id_)
        return found


def _by_name(model: Any, viewer: Viewer, *columns: str) -> Index:
    found: Index = defaultdict(list)
    rows = visible_to(model.objects.order_by(), viewer)
    for id_, *names in rows.values_list("id", *columns):
        for name in filter(None, names):
            found[name_key(name)].append(id_)
    return found


def _of_contacts(viewer: Viewer) -> Index:
    return _by_name(Contact, viewer, "name", "email")


def _of_sectors(viewer: Viewer) -> Index:
    return _by_name(Sector, viewer, "name_nb", "name_nn", "name_en")


def _of(model: Any) -> Any:
    return lambda viewer: _by_name(model, viewer, "name")


_LOADERS = {
    Kind.PORTFOLIOS: _of(Portfolio),
    Kind.FUNDING_SOURCES: _of(FundingSource),
    Kind.STRATEGIES: _of(Strategy),
    Kind.SECTORS: _of_sectors,
    Kind.CONTACTS: _of_contacts,
}
