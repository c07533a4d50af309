"""Writes values and their evidence, for any kind of record, many at a time.

Each room that owns records decides what may be written and calls this from its `actions`; the
number of statements does not grow with the number of records.
"""

import dataclasses
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import DataError, models

from overblikk.lib.bulk_insert import insert_all, insert_values
from overblikk.lib.bulk_update import update_all
from overblikk.sources.claims import Claim, json_value
from overblikk.sources.evidenced import Evidenced, evidenced_models
from overblikk.sources.models import Evidence

# The columns of a row of evidence, in the order that they are written in.
EVIDENCE = (
    "record_kind",
    "record_id",
    "field",
    "value",
    "source_id",
    "place",
    "words",
    "method",
    "ground",
    "recorded_at",
    "recorded_by",
)


class ClaimNotRecorded(ValueError):
    """The claim names a field that the record does not have, carries no source, or has a value of
    another shape or kind than its field."""


@dataclass
class Change:
    """What to write to one record: values to set or add, and link values to take away."""

    record: models.Model
    claims: list[Claim]
    removed: list[Claim] = field(default_factory=list)
    is_new: bool = False


def record_all(kind: str, changes: Sequence[Change], *, by: UUID | None, at: datetime) -> None:
    """Write the changes and a row of evidence for every claim in them.

    Raises ClaimNotRecorded for a claim that cannot stand, before anything is written where its
    field, source or shape tells.
    """
    writers = _Writers.of(kind)
    for change in changes:
        writers.check(change)
    # The database looks for a value's evidence as soon as the value is written.
    _write_evidence(kind, changes, by=by, at=at)
    _write_records(writers.record, changes)
    for link, told in writers.told_of_links(changes):
        _write_links(link, told)


@dataclass(frozen=True)
class _Writers:
    """What writes each field of a kind of record: its own columns, or the rows of a link."""

    record: Evidenced
    links: list[Evidenced]
    # For each field of a link, whether a record may have several values of it, and which link.
    link_fields: dict[str, bool]
    link_of: dict[str, Evidenced]

    @classmethod
    def of(cls, kind: str) -> "_Writers":
        of_kind = [what for what in evidenced_models() if what.kind == kind]
        record = next(what for what in of_kind if not what.is_link)
        links = [what for what in of_kind if what.is_link]
        fields = [(f, many, what) for what in links for f, many in what.fields().items()]
        return cls(record, links, {f: m for f, m, _ in fields}, {f: w for f, _, w in fields})

    def check(self, change: Change) -> None:
        scalars = _columns_by_field(self.record)
        for claim in [*change.claims, *change.removed]:
            if claim.field not in scalars and claim.field not in self.link_fields:
                raise ClaimNotRecorded(f"{self.record.kind} has no field {claim.field}")
            if claim.source is None:
                raise ClaimNotRecorded(f"{claim.field} has no source")
            if (link := self.link_of.get(claim.field)) and claim.value is not None:
                _check_shape(link, claim)

    def told_of_links(self, changes: Sequence[Change]) -> Iterator[tuple[Evidenced, "_Told"]]:
        """Each link that something is told of, with what is told of it."""
        told = {what.model: _Told() for what in self.links}
        for change in changes:
            for claim in change.claims:
                if what := self.link_of.get(claim.field):
                    link = _Link(change.record.pk, claim.field, claim.value)
                    told[what.model].add(link, self.link_fields[claim.field], change.is_new)
            for claim in change.removed:
                if what := self.link_of.get(claim.field):
                    link = _Link(change.record.pk, claim.field, claim.value)
                    told[what.model].removed.add(link.key)
        yield from ((what, told[what.model]) for what in self.links if told[what.model])


def _check_shape(what: Evidenced, claim: Claim) -> None:
    """Refuse a value of a link that has other parts than the link has columns."""
    told = frozenset(claim.value) if isinstance(claim.value, dict) else None
    if told != what.parts:
        raise ClaimNotRecorded(f"{claim.field} is {_in_words(what.parts)}, not {_in_words(told)}")


def _in_words(parts: frozenset[str] | None) -> str:
    return "one value" if parts is None else f"an object of {', '.join(sorted(parts))}"


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
    update_all(what.model, old, [*sorted(touched), *what.model.DERIVED])  # type: ignore[attr-defined]


def _set(record: models.Model, column: str, value: Any) -> None:
    to_python, empty = _how_it_is_kept(type(record), column)
    setattr(record, column, empty if value in (None, "") else to_python(value))


@cache
def _how_it_is_kept(model: type[models.Model], column: str) -> tuple[Callable[[Any], Any], Any]:
    """What makes a column's value of what a claim says, and what stands there without one."""
    model_field: Any = model._meta.get_field(column.removesuffix("_id"))
    is_text = isinstance(model_field, models.CharField | models.TextField)
    # A number that a body lacks is null, so that it may be unique.
    return model_field.to_python, "" if is_text and not model_field.null else None


def _write_links(what: Evidenced, told: "_Told") -> None:
    wanted = {link.key: link for link in told.said.values() if link.value is not None}
    if told.removed or told.replaced:
        _remove_links(what, told.removed, told.replaced, stay=wanted.keys())
    # A new record has no links yet, which need then not be looked for.
    owners = {link.owner for link in wanted.values()} - told.new_owners
    standing = {link.key for link in _standing_links(what, owners)} if owners else set()
    added = [link for key, link in wanted.items() if key not in standing]
    if added:
        try:
            insert_values(what.model, *_link_rows(what, added))
        except DataError as error:
            fields = ", ".join(sorted({link.field for link in added}))
            raise ClaimNotRecorded(f"a value of {fields} is of another kind: {error}") from error


# Whose, of which field, and the value in one form.
LinkKey = tuple[Any, str, Any]


# Never changed. Not frozen: that takes longer to make, and there is one for each link.
@dataclass(slots=True)
class _Link:
    """A value of a field that is kept as a row of its own."""

    owner: Any
    field: str
    value: Any
    key: LinkKey = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        value = self.value
        if isinstance(value, dict):
            of_parts = tuple((name, str(json_value(value[name]))) for name in sorted(value))
            self.key = self.owner, self.field, of_parts
        else:
            self.key = self.owner, self.field, str(json_value(value))


def _link_rows(
    what: Evidenced, links: Sequence[_Link]
) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """The names of the links' columns, and the rows in their order."""
    own = [
        field
        for field in what.model._meta.concrete_fields
        if field.attname != what.owner
        and field.name != what.field_column
        and not isinstance(field, models.AutoField)
    ]
    names = [what.owner, *([what.field_column] if what.field_column else ())]
    usual = {field.attname: field.get_default() for field in own}
    rows = (
        (
            link.owner,
            *((link.field,) if what.field_column else ()),
            *(
                usual
                | (link.value if isinstance(link.value, dict) else {what.columns[0]: link.value})
            ).values(),
        )
        for link in links
    )
    return [*names, *usual], rows


@dataclass
class _Told:
    """What the changes tell of one link: values said and taken back, and whose are new."""

    said: dict[Any, _Link] = field(default_factory=dict)
    removed: set[LinkKey] = field(default_factory=set)
    replaced: set[tuple[Any, str]] = field(default_factory=set)
    new_owners: set[Any] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.said or self.removed)

    def add(self, link: _Link, is_many: bool, is_new: bool) -> None:
        """Of a field that holds one value, the later claim holds."""
        self.said[link.key if is_many else (link.owner, link.field)] = link
        if is_new:
            self.new_owners.add(link.owner)
        elif not is_many:
            self.replaced.add((link.owner, link.field))


def _link_of(what: Evidenced, row: models.Model) -> _Link:
    values = {column: json_value(getattr(row, column)) for column in what.columns}
    value = values if len(values) > 1 else values[what.columns[0]]
    return _Link(getattr(row, what.owner), what.field_of(row), value)


def _standing_links(what: Evidenced, owners: set[Any]) -> list[_Link]:
    rows = what.model._default_manager.filter(**{f"{what.owner}__in": owners})
    return [_link_of(what, row) for row in rows]


def _remove_links(
    what: Evidenced,
    gone: set[LinkKey],
    replaced: set[tuple[Any, str]],
    *,
    stay: Collection[LinkKey],
) -> None:
    """Remove the links of these keys, and those of a field of one value that now gets another."""
    owners = {key[0] for key in gone} | {owner for owner, _field in replaced}
    rows = what.model._default_manager.filter(**{f"{what.owner}__in": owners})
    links = {row.pk: _link_of(what, row) for row in rows}
    ids = [
        pk
        for pk, link in links.items()
        if link.key in gone or ((link.owner, link.field) in replaced and link.key not in stay)
    ]
    what.model._default_manager.filter(pk__in=ids).delete()


def _write_evidence(kind: str, changes: Sequence[Change], *, by: UUID | None, at: datetime) -> None:
    rows = (
        (
            kind,
            change.record.pk,
            claim.field,
            None if claim in change.removed else json_value(claim.value),
            claim.source.pk,
            claim.place,
            claim.words,
            claim.method,
            claim.ground,
            at,
            by,
        )
        for change in changes
        for claim in (*change.claims, *change.removed)
    )
    if any(change.claims or change.removed for change in changes):
        insert_values(Evidence, EVIDENCE, rows)
