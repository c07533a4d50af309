"""That the kept versions are whole and unaltered, and that the present is the newest of them."""

from collections.abc import Iterator
from typing import Any

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from overblikk.history.models import LedgerEntry
from overblikk.history.tracking import digest_in_sql, tracked_models
from overblikk.lib.checkups import checkup

ALTERED = """
SELECT l.row_ids FROM history_ledgerentry AS l CROSS JOIN LATERAL (
  SELECT count(*) AS rows,
         {digest} AS digest
    FROM {table} AS kept WHERE kept.{key} = ANY (l.row_ids)) AS found
 WHERE l."table" = '{table}'
   AND (found.rows <> cardinality(l.row_ids) OR found.digest IS DISTINCT FROM l.digest)
"""
UNSEALED = """
SELECT {key} FROM {table} EXCEPT
SELECT unnest(row_ids) FROM history_ledgerentry WHERE "table" = '{table}'
"""
OTHER_THAN_NEWEST = """
SELECT coalesce(now.{pk}::text, newest.pgh_obj_id::text)
  FROM {table} AS now FULL JOIN (SELECT * FROM {events} WHERE superseded_at = '9999-12-31 00:00+00'
       AND pgh_label <> 'delete') AS newest ON newest.pgh_obj_id = now.{pk}
 WHERE now.{pk} IS NULL OR newest.pgh_id IS NULL
    OR ({now_columns}) IS DISTINCT FROM ({newest_columns})
"""
BROKEN_CHAIN = """
SELECT pgh_obj_id::text FROM (
  SELECT pgh_obj_id, pgh_label, pgh_created_at,
         lag(superseded_at) OVER versions AS held_until, lag(pgh_label) OVER versions AS earlier
    FROM {events} WINDOW versions AS (PARTITION BY pgh_obj_id ORDER BY pgh_id)) AS chain
 WHERE (earlier IS NULL AND pgh_label <> 'insert') OR held_until <> pgh_created_at
 UNION
SELECT pgh_obj_id::text FROM {events} GROUP BY pgh_obj_id
HAVING count(*) FILTER (WHERE superseded_at = '9999-12-31 00:00+00') <> 1
"""


@checkup("ledger", _("Ingen versjon og ikke noe belegg er endret eller mangler"))
def ledger() -> Iterator[str]:
    """Yields the table and ids of what no longer is what the ledger sealed."""
    for table, key in _sealed_tables():
        digest = digest_in_sql("kept", key)
        for (ids,) in _rows(ALTERED.format(table=table, key=key, digest=digest)):
            yield f"{table} {', '.join(map(str, ids[:10]))}"
        for (id_,) in _rows(UNSEALED.format(table=table, key=key)):
            yield f"{table} {id_}"


@checkup("newest-version", _("Hver rad er lik sin nyeste versjon"))
def newest_version() -> Iterator[str]:
    """Yields the rows changed, added or removed without a version of it."""
    for model, event in tracked_models():
        names = _names(model, event)
        for (id_,) in _rows(OTHER_THAN_NEWEST.format(**names)):
            yield f"{names['table']} {id_}"


@checkup("unbroken-history", _("Versjonene av hver rad følger på hverandre uten hull"))
def unbroken_history() -> Iterator[str]:
    """Yields the rows whose versions have a hole or an overlap."""
    for _model, event in tracked_models():
        table = event._meta.db_table
        for (id_,) in _rows(BROKEN_CHAIN.format(events=table)):
            yield f"{table} {id_}"


def _sealed_tables() -> list[tuple[str, str]]:
    versions = [(event._meta.db_table, "pgh_id") for _model, event in tracked_models()]
    others = (
        LedgerEntry.objects.exclude(table__in=[table for table, _ in versions])
        .values_list("table", flat=True)
        .distinct()
    )
    return [*versions, *((table, "id") for table in others)]


def _names(model: type[models.Model], event: type[models.Model]) -> dict[str, str]:
    columns = [f.column for f in model._meta.concrete_fields if not f.primary_key]
    return {
        "table": model._meta.db_table,
        "events": event._meta.db_table,
        "pk": str(model._meta.pk.column),
        "now_columns": ", ".join(f'now."{column}"' for column in columns),
        "newest_columns": ", ".join(f'newest."{column}"' for column in columns),
    }


def _rows(statement: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()
