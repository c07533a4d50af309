"""Marks a model's values as ones that cannot stand without evidence; the database refuses them.

The rule is checked as a statement ends, of all its rows together, so that evidence is written
before the value that rests on it. `doctor` proves the same for the whole base with the SQL that
stands here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import pgtrigger
from django.db import models

M = TypeVar("M", bound=models.Model)

# A value is what to_jsonb writes; null and the empty text are no value. The LIMIT lets evidence be
# looked up value by value: a plan made while there was little of it would read all of it.
REFUSE = """
SELECT held.field, held.owner INTO missing FROM {held}
  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e
    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value
    LIMIT 1) AS evidence ON true
 WHERE evidence.id IS NULL LIMIT 1;
IF FOUND THEN
  RAISE EXCEPTION 'no evidence for % of {kind} %', missing.field, missing.owner
    USING ERRCODE = 'integrity_constraint_violation';
END IF;
RETURN NULL;
"""
NEW_FIELDS = """new_rows AS record CROSS JOIN LATERAL (
  SELECT field, record.{owner} AS owner, value FROM (VALUES {values}) AS of (field, value)
   WHERE value <> '""') AS held"""
CHANGED_FIELDS = """new_rows AS record LEFT JOIN old_rows AS was USING ({owner})
  CROSS JOIN LATERAL (
  SELECT field, record.{owner} AS owner, value FROM (VALUES {values}) AS of (field, value, earlier)
   WHERE value <> '""' AND value IS DISTINCT FROM earlier) AS held"""
LINKS = """(
  SELECT {field} AS field, link.{owner} AS owner, {value} AS value FROM new_rows AS link) AS held"""


@dataclass(frozen=True)
class Evidenced:
    """What of a model's rows needs evidence, and under which field names it stands.

    `owner` is the column holding the id of the record that a value belongs to. A record's own
    columns are each a field, named without `_id`; a link's columns together are one value of
    `field`, or of the field that its `field_column` names. `named_fields` then gives the fields
    that there are, each with whether a record may have several values of it.
    """

    model: type[models.Model]
    kind: str
    owner: str
    columns: tuple[str, ...]
    field: str = ""
    field_column: str = ""
    named_fields: Callable[[], Mapping[str, bool]] | None = None

    @property
    def is_link(self) -> bool:
        """Whether each row is one value of another record."""
        return bool(self.field or self.field_column)

    @cached_property
    def parts(self) -> frozenset[str] | None:
        """What a link's value is an object of; None where it is one value."""
        return frozenset(self.columns) if len(self.columns) > 1 else None

    def fields(self) -> Mapping[str, bool]:
        """The fields that a link's rows give values of, each with whether it may have several."""
        return self.named_fields() if self.named_fields else {self.field: True}

    def field_of(self, row: models.Model) -> str:
        """The field that a link's row is a value of."""
        return getattr(row, self.field_column) if self.field_column else self.field

    def field_in_sql(self, row: str) -> str:
        """SQL for the field that a link's row is a value of."""
        return f"{row}.{self.field_column}" if self.field_column else f"'{self.field}'"

    def link_value(self, row: str) -> str:
        """SQL for a link's value as jsonb: its column, or an object of its columns."""
        if len(self.columns) == 1:
            return f"to_jsonb({row}.{self.columns[0]})"
        pairs = ", ".join(f"'{column}', {row}.{column}" for column in self.columns)
        return f"jsonb_build_object({pairs})"


_evidenced: list[Evidenced] = []


def evidenced_models() -> Iterator[Evidenced]:
    """Each model whose values need evidence."""
    yield from _evidenced


def evidenced_record(kind: str, columns: tuple[str, ...]) -> Callable[[type[M]], type[M]]:
    """Class decorator: each named column of a record needs evidence of its value."""

    def mark(model: type[M]) -> type[M]:
        what = Evidenced(model, kind=kind, owner="id", columns=columns)
        values = ", ".join(_of_columns(columns, "record"))
        beside = ", ".join(_of_columns(columns, "record", "was"))
        _register(
            what,
            new=NEW_FIELDS.format(owner=what.owner, values=values),
            changed=CHANGED_FIELDS.format(owner=what.owner, values=beside),
        )
        return model

    return mark


def _of_columns(columns: tuple[str, ...], *rows: str) -> Iterator[str]:
    """SQL for each column's field and its values in the rows."""
    for column in columns:
        held = ", ".join(f'to_jsonb({row}."{column}")' for row in rows)
        yield f"('{column.removesuffix('_id')}', {held})"


def evidenced_link(
    kind: str,
    *,
    owner: str,
    columns: tuple[str, ...],
    field: str = "",
    field_column: str = "",
    named_fields: Callable[[], Mapping[str, bool]] | None = None,
) -> Callable[[type[M]], type[M]]:
    """Class decorator: each row is one value of a field of the record in `owner`.

    The field is `field` for every row, or what the row's `field_column` says; see Evidenced.
    """

    def mark(model: type[M]) -> type[M]:
        what = Evidenced(model, kind, owner, columns, field, field_column, named_fields)
        of = {"field": what.field_in_sql("link"), "value": what.link_value("link")}
        rows = LINKS.format(owner=owner, **of)
        _register(what, new=rows, changed=rows)
        return model

    return mark


def _register(what: Evidenced, *, new: str, changed: str) -> None:
    of_old = pgtrigger.Referencing(new="new_rows", old="old_rows")
    of_new = pgtrigger.Referencing(new="new_rows")
    for operation, held in ((pgtrigger.Insert, new), (pgtrigger.Update, changed)):
        trigger = pgtrigger.Trigger(
            name=f"evidence_{operation}".lower(),
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=operation,
            referencing=of_new if operation is pgtrigger.Insert else of_old,
            declare=[("missing", "record")],
            func=REFUSE.format(held=held, kind=what.kind),
        )
        pgtrigger.register(trigger)(what.model)
    _evidenced.append(what)
