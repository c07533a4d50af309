"""Values as people read them: ids as the names of what they point at, dates in words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.lib.imprecise_dates import display as display_date
from overblikk.lib.money import display_number, display_plain
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry.amount_words import amount_in_words
from overblikk.registry.fields import Field, Kind
from overblikk.registry.models import Contact, FundingSource, Initiative, Portfolio, Strategy
from overblikk.registry.part_words import (
    deliverable_in_words,
    dependency_in_words,
    effect_in_words,
)
from overblikk.vocabulary.models import Concept

Target = (
    Organisation | Sector | Concept | Portfolio | FundingSource | Strategy | Contact | Initiative
)

_BODIES = (Organisation,)
# What a value of each kind may point at; a value of several columns names them with _id.
POINTS_AT: dict[Kind, tuple[type[Any], ...]] = {
    Kind.CONCEPT: (Concept,),
    Kind.CONCEPTS: (Concept,),
    Kind.ORGANISATION: _BODIES,
    Kind.ORGANISATIONS: _BODIES,
    Kind.SECTORS: (Sector,),
    Kind.COOPERATION: (Organisation, Concept),
    Kind.PORTFOLIOS: (Portfolio,),
    Kind.FUNDING_SOURCES: (FundingSource,),
    Kind.STRATEGIES: (Strategy,),
    Kind.CONTACT: (Contact,),
    Kind.CONTACTS: (Contact,),
    Kind.INITIATIVE: (Initiative,),
    Kind.INITIATIVES: (Initiative,),
    Kind.DEPENDENCIES: (Concept, Initiative),
    Kind.AMOUNTS: (Concept, FundingSource),
    Kind.FRAMES: (Concept,),
    Kind.EFFECTS: (Concept,),
    Kind.DELIVERABLES: (Concept,),
}
# Those whose values are of several columns.
OF_PARTS = {
    Kind.COOPERATION,
    Kind.DEPENDENCIES,
    Kind.AMOUNTS,
    Kind.FRAMES,
    Kind.EFFECTS,
    Kind.DELIVERABLES,
}

NAMED_TO_ALL = (Organisation, Sector, Concept)
_MAY_BE_HIDDEN = {kind for kind, of in POINTS_AT.items() if not set(of) <= set(NAMED_TO_ALL)}


@dataclass(frozen=True)
class Wording:
    """The names of what a set of values points at, in the reader's language."""

    fields: Mapping[str, Field]
    names: Mapping[str, str]

    @classmethod
    def load(
        cls, fields: Mapping[str, Field], values: Iterable[tuple[str, Any]], viewer: Viewer
    ) -> "Wording":
        """The names that the values, each with its field's key, need; one query a model.

        What the viewer may not see has no name.
        """
        found = pointed_at(fields, values, viewer)
        return cls(fields, {id_: str(row) for id_, row in found.items()})

    def of(self, field: str, value: Any) -> str:
        """One value of the field in words; empty where there is none."""
        if value in (None, "") or field not in self.fields:
            return ""
        kind = self.fields[field].kind
        in_words = IN_WORDS.get(kind)
        if in_words:
            return in_words(value, self.name_of)
        return self.name_of(value) if kind in POINTS_AT else str(value)

    def tells_all(self, field: str, value: Any) -> bool:
        """Whether the reader may see all that a value of the field points at."""
        kind = self.fields[field].kind if field in self.fields else None
        if value in (None, "") or kind not in _MAY_BE_HIDDEN:
            return True
        return all(id_ in self.names for id_ in ids_in(value))

    def name_of(self, id_: Any) -> str:
        """The name of what the id points at; empty where there is none."""
        return self.names.get(str(id_), "") if id_ else ""


NameOf = Callable[[Any], str]


def _cooperation(value: dict[str, str], name_of: NameOf) -> str:
    body, part = name_of(value["organisation_id"]), name_of(value["part_id"])
    return f"{body} ({part.lower()})" if part else body


def _identifier(value: dict[str, str], name_of: NameOf) -> str:
    return ": ".join(part for part in (value["system"], value["identifier"]) if part)


def _budget_item(value: dict[str, str], name_of: NameOf) -> str:
    return ".".join(part for part in (value["chapter"], value["post"]) if part)


def _frame(value: dict[str, Any], name_of: NameOf) -> str:
    number = display_number(value["amount"])
    return f"{value['year']}: {number} {name_of(value['currency_id'])}"


IN_WORDS: dict[Kind, Callable[[Any, NameOf], str]] = {
    Kind.COOPERATION: _cooperation,
    Kind.IDENTIFIERS: _identifier,
    Kind.BUDGET_ITEMS: _budget_item,
    Kind.FRAMES: _frame,
    Kind.AMOUNTS: amount_in_words,
    Kind.EFFECTS: effect_in_words,
    Kind.DELIVERABLES: deliverable_in_words,
    Kind.DEPENDENCIES: dependency_in_words,
    Kind.DATE: lambda value, _name_of: display_date(value),
    Kind.NUMBER: lambda value, _name_of: display_plain(value),
}


def pointed_at(
    fields: Mapping[str, Field], values: Iterable[tuple[str, Any]], viewer: Viewer
) -> dict[str, Target]:
    """What the values point at that the viewer may see, by id; one query a model.

    Each value comes with its field's key. Bodies are named wherever they stand in what may be
    seen.
    """
    ids: dict[type[Any], set[str]] = {}
    for key, value in values:
        if value not in (None, "") and key in fields:
            for model in POINTS_AT.get(fields[key].kind, ()):
                ids.setdefault(model, set()).update(ids_in(value))
    return {
        str(row.pk): row
        for model, wanted in ids.items()
        for row in seen(model, viewer).filter(id__in=wanted)
    }


def seen(model: type[Any], viewer: Viewer) -> "QuerySet[Any]":
    """The rows of a model that values point at which the viewer may see named."""
    rows = model._default_manager.all()
    return rows if model in NAMED_TO_ALL else visible_to(rows, viewer)


def ids_in(value: Any) -> Iterator[str]:
    """The ids that a value holds: itself, or its columns that point at something."""
    if isinstance(value, dict):
        yield from (str(id_) for column, id_ in value.items() if column.endswith("_id") and id_)
    else:
        yield str(value)
