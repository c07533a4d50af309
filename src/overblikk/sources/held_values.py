"""What records hold, read field by field: a query for each table that has some of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from overblikk.lib.asking_together import AskedTogether, Rows, in_the_batch
from overblikk.sources.evidenced import Evidenced, evidenced_models

# By field, what each record of a batch holds.
Columns = dict[str, list[Any]]


class HeldValues:
    """Reads the fields of one kind of record, or those of them that are asked for.

    `queries` are to be asked together about a batch's ids, and `columns` reads the answers. A field
    of several values holds a tuple of them, and a value of several columns is a tuple too, in the
    order of `parts`.
    """

    def __init__(self, kind: str, fields: Collection[str] | None = None) -> None:
        of_kind = [what for what in evidenced_models() if what.kind == kind]
        self._record = next(_Table.of(what, fields) for what in of_kind if not what.is_link)
        links = (_Table.of(what, fields) for what in of_kind if what.is_link)
        self._links = [table for table in links if table.fields]
        self.queries = [table.rows() for table in (self._record, *self._links)]
        self.is_many = {f: many for table in self._links for f, many in table.fields.items()}
        self.parts = {
            table.what.field: table.what.columns
            for table in self._links
            if len(table.what.columns) > 1
        }

    def columns(self, ids: Iterable[str], answers: Sequence[Rows]) -> Columns:
        """What the records hold, field by field, each in the order of `id`.

        A record that is no more is left out.
        """
        by_id = {row[0]: row for row in answers[0]}
        rows = [by_id[id_] for id_ in ids if id_ in by_id]
        names = ["id", *self._record.fields]
        columns: Columns = {name: [] for name in names}
        columns |= zip(names, map(list, zip(*rows, strict=True)), strict=False)
        for table, found in zip(self._links, answers[1:], strict=True):
            by_field = table.by_field(found)
            for field, is_many in table.fields.items():
                held = by_field.get(field, {})
                empty = repeat(() if is_many else None)
                columns[field] = list(map(held.get, columns["id"], empty))
        return columns


@dataclass(frozen=True)
class _Table:
    """A table that holds values; `fields` are those to read, each with whether it is of several."""

    what: Evidenced
    fields: Mapping[str, bool]
    is_chosen: bool

    @classmethod
    def of(cls, what: Evidenced, chosen: Collection[str] | None) -> "_Table":
        every = what.fields() if what.is_link else dict.fromkeys(map(_field, what.columns), False)
        fields = {f: many for f, many in every.items() if chosen is None or f in chosen}
        return cls(what, fields, chosen is not None)

    def rows(self) -> "QuerySet[Any, Any]":
        what = self.what
        found = what.model._default_manager.filter(in_the_batch(what.owner))
        if not what.is_link:
            columns = [column for column in what.columns if _field(column) in self.fields]
            return found.order_by().values_list(what.owner, *columns)
        if not what.field_column:
            return found.values_list(what.owner, *what.columns)
        if self.is_chosen:
            found = found.filter(**{f"{what.field_column}__in": list(self.fields)})
        return found.values_list(what.owner, what.field_column, *what.columns)

    def by_field(self, rows: Rows) -> dict[str, dict[str, Any]]:
        """A link's values by field and owner."""
        of, is_one = self.what, len(self.what.columns) == 1
        if not of.field_column:
            values = [row[1] for row in rows] if is_one else [row[1:] for row in rows]
            return {of.field: _by_owner([row[0] for row in rows], values)}
        named: dict[str, Rows] = {}
        for row in rows:
            named.setdefault(row[1], []).append(row)
        return {
            field: _by_owner([row[0] for row in found], [row[2] for row in found])
            if self.fields.get(field)
            else {owner: value for owner, _field, value in found}
            for field, found in named.items()
        }


def _by_owner(owners: Sequence[str], values: Sequence[Any]) -> dict[str, tuple[Any, ...]]:
    held = dict(zip(owners, zip(values, strict=True), strict=True))
    if len(held) == len(owners):
        return held
    held = {}
    for owner, value in zip(owners, values, strict=True):
        held[owner] = (*held.get(owner, ()), value)
    return held


def _field(column: str) -> str:
    return column.removesuffix("_id")


def values_of_all(kind: str, ids: Iterable[UUID]) -> dict[UUID, dict[str, Any]]:
    """What each record holds now, as claims write it: one value a field, a list for a link's.

    A link's field that takes one value gives that, or None.
    """
    asked = [str(id_) for id_ in ids]
    if not asked:
        return {}
    reading = HeldValues(kind)
    with AskedTogether(reading.queries).about(asked) as answers:
        columns = reading.columns(asked, answers())
    for field, is_many in reading.is_many.items():
        if is_many:
            parts = reading.parts.get(field)
            columns[field] = [_as_claimed(values, parts) for values in columns[field]]
    records = map(UUID, columns.pop("id"))
    held = zip(*columns.values(), strict=True)
    return {
        id_: dict(zip(columns, one, strict=True)) for id_, one in zip(records, held, strict=True)
    }


def _as_claimed(values: Iterable[Any], parts: Sequence[str] | None) -> list[Any]:
    if parts is None:
        return list(values)
    return [dict(zip(parts, value, strict=True)) for value in values]
