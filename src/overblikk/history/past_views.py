"""The views of schema `asof`, dropped before each migration and rebuilt after it."""

from django.db import connection, models

from overblikk.history.tracking import tracked_models

VERSIONS = """
CREATE VIEW asof.{table} AS SELECT {columns} FROM public.{events}
 WHERE pgh_created_at <= overblikk_as_of() AND superseded_at > overblikk_as_of()
   AND pgh_label <> 'delete'
"""
APPENDED = """
CREATE VIEW asof.{table} AS SELECT * FROM public.{table} WHERE {moment} <= overblikk_as_of()
"""

_append_only: dict[type[models.Model], str] = {}


def append_only_since(model: type[models.Model], moment: str) -> None:
    """Say that rows of `model` are never changed and have stood since the column `moment`."""
    _append_only[model] = moment


def drop(**_signal: object) -> None:
    """Take the views away, so that a migration may change the tables below them."""
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA IF EXISTS asof CASCADE")


def build(**_signal: object) -> None:
    """Make a view of the past over every tracked and every append-only table that exists."""
    existing = set(connection.introspection.table_names())
    drop()
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA asof")
        for statement in _statements(existing):
            cursor.execute(statement)


def _statements(existing: set[str]) -> list[str]:
    versions = [
        VERSIONS.format(
            table=model._meta.db_table, events=event._meta.db_table, columns=_columns(model)
        )
        for model, event in tracked_models()
        if event._meta.db_table in existing and not getattr(model, "ALWAYS_TODAY", False)
    ]
    appended = [
        APPENDED.format(table=model._meta.db_table, moment=moment)
        for model, moment in _append_only.items()
        if model._meta.db_table in existing
    ]
    return versions + appended


def _columns(model: type[models.Model]) -> str:
    key = model._meta.pk.column
    own = [f'"{f.column}"' for f in model._meta.concrete_fields if f.column != key]
    return ", ".join([f'pgh_obj_id AS "{key}"', *own])
