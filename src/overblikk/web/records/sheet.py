"""All that the page of one record shows of it: each field, its values, and what they rest on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from overblikk.accounts.queries import names_of
from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.registry.record_kinds import RecordKind
from overblikk.registry.record_queries import Values, told_values
from overblikk.registry.wording import Wording, pointed_at
from overblikk.sources.models import Evidence
from overblikk.sources.queries import evidence_by_field
from overblikk.web.shown_values import Shower, ShownField

Said = dict[str, list[Evidence]]


@dataclass(frozen=True)
class Sheet:
    """The fields that say something, in order, and the names that the evidence needs."""

    fields: dict[str, ShownField]
    wording: Wording
    people: dict[UUID, str]


def sheet_of(kind: RecordKind, record: Any, viewer: Viewer) -> Sheet:
    """The sheet of a record that the viewer may see, in a constant number of queries."""
    told = told_values(kind, [record], viewer)[record.id]
    said = evidence_by_field(visible_to(Evidence.objects.all(), viewer), record.id)
    targets = pointed_at(kind.fields, _pairs(told, said), viewer)
    shower = Shower(targets, Wording(kind.fields, {id_: str(row) for id_, row in targets.items()}))
    shown = {
        key: shower.field(field, told[key], said.get(key, [])) for key, field in kind.fields.items()
    }
    by = [one.recorded_by for rows in said.values() for one in rows]
    return Sheet(
        fields={key: one for key, one in shown.items() if one.says_something},
        wording=shower.wording,
        people=names_of(by) if viewer.is_analyst else {},
    )


def _pairs(told: Values, said: Said) -> Iterator[tuple[str, Any]]:
    for key, values in told.items():
        yield from ((key, value) for value in values)
        yield from ((key, one.value) for one in said.get(key, ()))
