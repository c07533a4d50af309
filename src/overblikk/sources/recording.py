"""Writes values and their evidence, for any kind of record, many at a time.

Each room that owns records decides what may be written and calls this from its `actions`; the
number of statements does not grow with the number of records.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models

from overblikk.lib.bulk_insert import insert_all
from overblikk.sources.claims import Claim, json_value
from overblikk.sources.evidenced import Evidenced, evidenced_models
from overblikk.sources.models import Evidence


class ClaimNotRecorded(ValueError):
    """The claim names a field that the record does not have, or carries no source."""


@dataclass
class Change:
    """What to write to one record: values to set or add, and link values to take away."""

    record: models.Model
    claims: list[Claim]
    removed: list[Claim] = field(default_factory=list)
    is_new: bool = False


def record_all(kind: str, changes: Sequence[Change], *, by: UUID | None, at: datetime) -> None:
    """Write the changes and a row of evidence for every claim in them.

    Raises ClaimNotRecorded, before anything is written, for a claim that cannot stand.
    """
    writers = _Writers.of(kind)
    for change in changes:
        writers.check(change)
    _write_records(writers.record, changes)
    for link in writers.links.values():
        _write_links(link, changes)
    insert_all(Evidence, _evidence(kind, changes, by=by, at=at))


@dataclass(frozen=True)
class _Writers:
    record: Evidenced
    links: dict[str, Evidenced]

    @classmethod
    def of(cls, kind: str) -> "_Writers":
        of_kind = [what for what in evidenced_models() if what.kind == kind]
        record = next(what for what in of_kind if not what.is_link)
        return cls(record, {what.field: what for what in of_kind if what.is_link})

    def check(self, change: Change) -> None:
        scalars = _columns_by_field(self.record)
        for claim in [*change.claims, *change.removed]:
            if claim.field not in scalars and claim.field not in self.links:
                raise ClaimNotRecorded(f"{self.record.kind} has no field {claim.field}")
            if claim.source is None:
                raise ClaimNotRecorded(f"{claim.field} has no source")


def _columns_by_field(what: Evidenced) -> dict[str, str]:
    return {column.removesuffix("_id"): column for column in what.columns}


def _write_records(what: Evidenced, changes: Sequence[Change]) -> None:
    columns = _columns_by_field(what)
    touched: set[str] = set()
    for change in changes:
        for claim in change.claims:
            if column := columns.get(claim.field):
                _set(change.record, column, claim.value)
                touched.add(claim.field)
        change.record.derive()  # type: ignore[attr-defined]
    new = [change.record for change in changes if change.is_new]
    old = [change.record for change in changes if not change.is_new]
    insert_all(what.model, new)
    fields = [*touched, *what.model.DERIVED]  # type: ignore[attr-defined]
    if old and fields:
        what.model._default_manager.bulk_update(old, fields, batch_size=2000)


def _set(record: models.Model, column: str, value: Any) -> None:
    model_field: Any = record._meta.get_field(column.removesuffix("_id"))
    empty = "" if isinstance(model_field, models.CharField | models.TextField) else None
    # A number that a body lacks is null, so that it may be unique.
    empty = None if model_field.null else empty
    setattr(record, column, empty if value in (None, "") else model_field.to_python(value))


def _write_links(what: Evidenced, changes: Sequence[Change]) -> None:
    removed = [
        (c.record.pk, claim.value)
        for c in changes
        for claim in c.removed
        if claim.field == what.field
    ]
    if removed:
        _remove_links(what, removed)
    added = [
        (c.record.pk, claim.value)
        for c in changes
        for claim in c.claims
        if claim.field == what.field
    ]
    if added:
        standing = _standing_links(what, {owner for owner, _ in added})
        rows = [
            _link(what, owner, value)
            for owner, value in _once(added)
            if _key(owner, value) not in standing
        ]
        insert_all(what.model, rows)


def _once(pairs: Iterable[tuple[Any, Any]]) -> Iterable[tuple[Any, Any]]:
    return {_key(owner, value): (owner, value) for owner, value in pairs}.values()


def _key(owner: Any, value: Any) -> tuple[Any, str]:
    parts = value.values() if isinstance(value, dict) else [value]
    keys = sorted(value) if isinstance(value, dict) else []
    return owner, repr((keys, sorted(str(json_value(part)) for part in parts)))


def _link(what: Evidenced, owner: Any, value: Any) -> models.Model:
    columns = value if isinstance(value, dict) else {what.columns[0]: value}
    return what.model(**{what.owner: owner}, **columns)


def _value_of(what: Evidenced, row: models.Model) -> Any:
    if len(what.columns) == 1:
        return json_value(getattr(row, what.columns[0]))
    return {column: json_value(getattr(row, column)) for column in what.columns}


def _standing_links(what: Evidenced, owners: set[Any]) -> set[tuple[Any, str]]:
    rows = what.model._default_manager.filter(**{f"{what.owner}__in": owners})
    return {_key(getattr(row, what.owner), _value_of(what, row)) for row in rows}


def _remove_links(what: Evidenced, pairs: list[tuple[Any, Any]]) -> None:
    gone = {_key(owner, value) for owner, value in pairs}
    rows = what.model._default_manager.filter(**{f"{what.owner}__in": {o for o, _ in pairs}})
    ids = [row.pk for row in rows if _key(getattr(row, what.owner), _value_of(what, row)) in gone]
    what.model._default_manager.filter(pk__in=ids).delete()


def _evidence(
    kind: str, changes: Sequence[Change], *, by: UUID | None, at: datetime
) -> list[Evidence]:
    return [
        Evidence(
            record_kind=kind,
            record_id=change.record.pk,
            field=claim.field,
            value=None if claim in change.removed else json_value(claim.value),
            source=claim.source,
            place=claim.place,
            words=claim.words,
            method=claim.method,
            ground=claim.ground,
            recorded_at=at,
            recorded_by=by,
        )
        for change in changes
        for claim in [*change.claims, *change.removed]
    ]


def values_of_all(kind: str, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """What each record holds now, as claims write it: one value a field, a list for a link."""
    writers = _Writers.of(kind)
    columns = _columns_by_field(writers.record)
    records = writers.record.model._default_manager.filter(pk__in=ids)
    values: dict[UUID, dict[str, Any]] = {
        record.pk: {name: json_value(getattr(record, column)) for name, column in columns.items()}
        | {name: [] for name in writers.links}
        for record in records
    }
    for name, link in writers.links.items():
        for row in link.model._default_manager.filter(**{f"{link.owner}__in": list(values)}):
            values[getattr(row, link.owner)][name].append(_value_of(link, row))
    return values
