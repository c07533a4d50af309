"""Marks a model as one whose every version is kept by the database."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TypeVar

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q, Value

M = TypeVar("M", bound=models.Model)

# psycopg cannot read `infinity`; no version outlives this.
NEVER = datetime(9999, 12, 31, tzinfo=UTC)

_tracked: dict[type[models.Model], type[models.Model]] = {}

SUPERSEDE = """
UPDATE {table} AS earlier SET superseded_at = added.pgh_created_at
  FROM new_rows AS added
 WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id
   AND earlier.superseded_at = '9999-12-31 00:00+00';
RETURN NULL;
"""

# What a row says, for a digest: as PostgreSQL writes it, in the order of its columns. A column
# added later stands last, and empty there it changes nothing. superseded_at is set when the next
# version comes, and is proved otherwise.
ROW = """rtrim(jsonb_populate_record({row},
  '{{"superseded_at": "9999-12-31 00:00+00"}}')::text, ',)')"""

# The digest is over the rows in the order of their key. A moment is written in the session's zone
# and style, on which a digest must not depend.
LEDGER = """
zone := current_setting('timezone');
style := current_setting('datestyle');
PERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);
INSERT INTO history_ledgerentry ("table", row_ids, digest, written_at)
SELECT '{table}', array_agg(added.{key} ORDER BY added.{key}),
       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.{key})), now()
  FROM new_rows AS added HAVING count(*) > 0;
PERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);
RETURN NULL;
"""


def digest_in_sql(row: str, key: str) -> str:
    """SQL for the digest that the ledger seals rows of that name with."""
    return f"md5(string_agg({ROW.format(row=row)}, '' ORDER BY {row}.{key}))"


def ledger_trigger(table: str, key: str) -> pgtrigger.Trigger:
    """A trigger that seals what each statement inserts into an append-only table."""
    return pgtrigger.Trigger(
        name="ledger",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        referencing=pgtrigger.Referencing(new="new_rows"),
        declare=[("zone", "text"), ("style", "text")],
        func=LEDGER.format(table=table, key=key),
    )


def tracked(model: type[M]) -> type[M]:
    """Class decorator: insert, update and delete of each row are kept as versions.

    The versions stand in `<table>event`, with `superseded_at` saying until when each held.
    """
    table = f"{model._meta.db_table}event"
    event = pghistory.create_event_model(
        model,
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        level=pgtrigger.Statement,
        model_name=f"{model.__name__}Event",
        abstract=False,
        attrs={"superseded_at": models.DateTimeField(db_default=Value(NEVER))},
        meta=_event_meta(table),
    )
    _tracked[model] = event
    return model


def tracked_models() -> Iterator[tuple[type[models.Model], type[models.Model]]]:
    """Each tracked model with the model of its versions."""
    yield from _tracked.items()


def _event_meta(table: str) -> dict[str, object]:
    return {
        "db_table": table,
        "indexes": [
            models.Index(fields=["superseded_at", "pgh_created_at"], name=_short(table, "at")),
            models.Index(fields=["pgh_obj", "superseded_at"], name=_short(table, "obj")),
        ],
        "constraints": [
            models.CheckConstraint(
                condition=Q(superseded_at__gte=F("pgh_created_at")), name=_short(table, "order")
            )
        ],
        "triggers": [_supersede_trigger(table), ledger_trigger(table, "pgh_id")],
    }


def _supersede_trigger(table: str) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="supersede",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        referencing=pgtrigger.Referencing(new="new_rows"),
        func=SUPERSEDE.format(table=table),
    )


def _short(table: str, ending: str) -> str:
    # Django allows an index name of 30 characters.
    _room, _underscore, model = table.removesuffix("event").partition("_")
    return f"past_{model}_{ending}"
