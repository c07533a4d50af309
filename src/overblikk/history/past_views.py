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
SPANNING = """
CREATE VIEW asof.{table} AS SELECT * FROM public.{table}
 WHERE {since} <= overblikk_as_of() AND {until} > overblikk_as_of()
"""

_append_only: dict[type[models.Model], str] = {}
_spanning: dict[type[models.Model], tuple[str, str]] = {}


def append_only_since(model: type[models.Model], moment: str) -> None:
    """Say that rows of `model` are never changed and have stood since the column `moment`."""
    _append_only[model] = moment


def kept_from_until(model: type[models.Model], since: str, until: str) -> None:
    """Say that each row of `model` holds from the moment in one column until that in another.

    Today's rows are those that hold for ever (tracking.NEVER): whoever reads them says so.
    """
    _spanning[model] = since, until


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
    spanning = [
        SPANNING.format(table=model._meta.db_table, since=since, until=until)
        for model, (since, until) in _spanning.items()
        if model._meta.db_table in existing
    ]
    return versions + appended + spanning


def _columns(model: type[models.Model]) -> str:
    key = model._meta.pk.column
    own = [f'"{f.column}"' for f in model._meta.concrete_fields if f.column != key]
    return ", ".join([f'pgh_obj_id AS "{key}"', *own])
