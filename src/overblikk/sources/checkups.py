"""That every value rests on evidence, and that what was received is what is kept."""

from collections.abc import Iterator

from django.db import connection
from django.utils.translation import gettext_lazy as _

from overblikk.lib.checkups import checkup
from overblikk.sources.evidenced import Evidenced, evidenced_models

# The newest evidence of a field says what the field holds; null and the empty text are no value.
FIELDS = """
SELECT record.{owner}, held.key
  FROM {table} AS record CROSS JOIN LATERAL jsonb_each(to_jsonb(record)) AS held
  LEFT JOIN LATERAL (SELECT value FROM sources_evidence AS e WHERE e.record_id = record.{owner}
    AND e.field = regexp_replace(held.key, '_id$', '') ORDER BY e.id DESC LIMIT 1) AS newest ON true
 WHERE held.key = ANY (%s)
   AND coalesce(nullif(newest.value, '""'), 'null') <> coalesce(nullif(held.value, '""'), 'null')
"""
LINKS = """
SELECT link.{owner}, {field}::text FROM {table} AS link
 WHERE NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = link.{owner}
                   AND e.field = {field} AND e.value = {value})
"""
# What an erasure says is kept, the ledger seals.
ORIGINALS = """
SELECT sha256 FROM sources_original LEFT JOIN history_erasure AS e ON e.id = erasure_id
 WHERE encode(sha256(content), 'hex') IS DISTINCT FROM
       CASE WHEN erasure_id IS NULL THEN sha256 ELSE e.originals ->> sha256 END
    OR (erasure_id IS NULL AND length(content) <> size)
"""


@checkup("evidence", _("Hver verdi har belegg som sier det samme"))
def evidence() -> Iterator[str]:
    """Yields the records and fields whose value no evidence says."""
    for what in evidenced_models():
        for record_id, field in _without_evidence(what):
            yield f"{what.kind} {record_id} {field}"


@checkup("originals", _("Hver original er det som ble mottatt"))
def originals() -> Iterator[str]:
    """Yields the originals whose bytes are not those of their SHA-256, or of their erasure."""
    with connection.cursor() as cursor:
        cursor.execute(ORIGINALS)
        for (sha256,) in cursor.fetchall():
            yield f"sources_original {sha256}"


def _without_evidence(what: Evidenced) -> list[tuple[object, ...]]:
    table = what.model._meta.db_table
    with connection.cursor() as cursor:
        if what.is_link:
            value, field = what.link_value("link"), what.field_in_sql("link")
            cursor.execute(LINKS.format(owner=what.owner, table=table, value=value, field=field))
        else:
            cursor.execute(FIELDS.format(owner=what.owner, table=table), [list(what.columns)])
        return cursor.fetchall()
