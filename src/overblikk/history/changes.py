"""What has been written since the register was last read, whoever wrote it and in which process.

The ledger has a row for every statement that changed something that is kept. A row is new when
its transaction was not yet seen by the earlier snapshot, so that nothing is missed, though a
transaction that began first may end last.
"""

from collections import defaultdict

from django.db import connection

# What is written from now on, and nothing before.
BEGIN = "SELECT pg_current_snapshot()::text, NULL, NULL"
SINCE = """
SELECT now.mark::text, entry."table", entry.row_ids
  FROM (SELECT pg_current_snapshot() AS mark) AS now
  LEFT JOIN history_ledgerentry AS entry
    ON entry.transaction >= pg_snapshot_xmin(%(mark)s::pg_snapshot)
   AND NOT pg_visible_in_snapshot(entry.transaction, %(mark)s::pg_snapshot)
"""
# A base that was restored from another server has numbers that this one has not come to.
SETTLE = """
UPDATE history_ledgerentry SET transaction = '0'::xid8 WHERE transaction > pg_current_xact_id()
"""


def changes_since(mark: str | None) -> tuple[str, dict[str, list[int]]]:
    """A mark to ask from the next time, and the rows written since `mark`: their ids by table.

    Tables are those of versions, of evidence and of erasures. None asks for the mark alone.
    """
    changed: dict[str, list[int]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(SINCE if mark else BEGIN, {"mark": mark})
        entries = cursor.fetchall()
    for _now, table, ids in entries:
        if table:
            changed[table] += ids
    return entries[0][0], dict(changed)


def settle(**_signal: object) -> None:
    """Let no entry of the ledger look newer than everything that this server will write."""
    with connection.cursor() as cursor:
        cursor.execute(SETTLE)
