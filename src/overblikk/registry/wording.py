"""Values as people read them: ids as the names of what they point at, dates in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from overblikk.lib.imprecise_dates import display as display_date
from overblikk.organisations.models import Organisation
from overblikk.registry.fields import FIELDS, Kind
from overblikk.registry.models import Portfolio
from overblikk.vocabulary.models import Concept

_POINTS_AT_ONE = {Kind.CONCEPT, Kind.CONCEPTS, Kind.ORGANISATION, Kind.PORTFOLIOS}


@dataclass(frozen=True)
class Wording:
    """The names of what a set of values points at, in the reader's language."""

    names: dict[str, str]

    @classmethod
    def load(cls, values: Iterable[tuple[str, Any]]) -> "Wording":
        """The names that the values, each with its field's key, need; in three queries."""
        return cls({id_: str(row) for id_, row in pointed_at(values).items()})

    def of(self, field: str, value: Any) -> str:
        """One value of the field in words; empty where there is none."""
        if value in (None, ""):
            return ""
        kind = FIELDS[field].kind
        if kind in _POINTS_AT_ONE:
            return self.names.get(str(value), "")
        if kind is Kind.COOPERATION:
            return self._cooperation(value)
        if kind is Kind.IDENTIFIERS:
            return ": ".join(part for part in (value["system"], value["identifier"]) if part)
        return display_date(value) if kind is Kind.DATE else str(value)

    def _cooperation(self, value: dict[str, str]) -> str:
        body = self.names.get(value["organisation_id"], "")
        part = self.names.get(value["part_id"], "")
        return f"{body} ({part.lower()})" if part else body


def pointed_at(values: Iterable[tuple[str, Any]]) -> dict[str, Organisation | Concept | Portfolio]:
    """What the values, each with its field's key, point at, by id; in three queries."""
    ids = {id_ for field, value in values for id_ in _ids(field, value)}
    models: tuple[Any, ...] = (Organisation, Concept, Portfolio)
    found = [row for model in models for row in model._default_manager.filter(id__in=ids)]
    return {str(row.pk): row for row in found}


def _ids(field: str, value: Any) -> Iterator[str]:
    kind = FIELDS[field].kind
    if kind in _POINTS_AT_ONE and value:
        yield str(value)
    elif kind is Kind.COOPERATION and value:
        yield from value.values()
