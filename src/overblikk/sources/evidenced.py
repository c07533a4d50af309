"""Marks a model's values as ones that cannot stand without evidence; the database refuses them.

The rule is checked when the transaction ends, so that a value and its evidence may be written in
either order. `doctor` proves the same for the whole base with the SQL that stands here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import pgtrigger
from django.db import models

M = TypeVar("M", bound=models.Model)

# A value is what to_jsonb writes; null and the empty text are no value.
FIELDS_TRIGGER = """
FOR claim IN SELECT key, value FROM jsonb_each(to_jsonb(NEW))
   WHERE key = ANY (ARRAY[{columns}]) AND value NOT IN ('null'::jsonb, '""'::jsonb)
LOOP
  IF TG_OP = 'UPDATE' THEN
    CONTINUE WHEN to_jsonb(OLD) -> claim.key = claim.value;
  END IF;
  IF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.{owner}
       AND e.field = regexp_replace(claim.key, '_id$', '') AND e.value = claim.value) THEN
    RAISE EXCEPTION 'no evidence for % of {kind} %', claim.key, NEW.{owner}
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END LOOP;
RETURN NULL;
"""
LINK_TRIGGER = """
IF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.{owner}
     AND e.field = {field} AND e.value = {value}) THEN
  RAISE EXCEPTION 'no evidence for {name} of {kind} %', NEW.{owner}
    USING ERRCODE = 'integrity_constraint_violation';
END IF;
RETURN NULL;
"""


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
        quoted = ", ".join(f"'{column}'" for column in columns)
        func = FIELDS_TRIGGER.format(columns=quoted, owner="id", kind=kind)
        _register(what, func, declare=[("claim", "record")])
        return model

    return mark


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
        func = LINK_TRIGGER.format(
            owner=owner,
            field=what.field_in_sql("NEW"),
            name=field or "a field",
            kind=kind,
            value=what.link_value("NEW"),
        )
        _register(what, func, declare=[])
        return model

    return mark


def _register(what: Evidenced, func: str, declare: list[tuple[str, str]]) -> None:
    trigger = pgtrigger.Trigger(
        name="evidence",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update,
        timing=pgtrigger.Deferred,
        declare=declare,
        func=func,
    )
    pgtrigger.register(trigger)(what.model)
    _evidenced.append(what)
