"""What the database keeps of its own past, besides the versions themselves."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Func

from overblikk.history.tracking import ledger_trigger


class TransactionId(models.Field):
    """The number of the transaction that wrote the row, as PostgreSQL counts them (xid8)."""

    def db_type(self, connection: object) -> str:
        """The column's type in PostgreSQL."""
        return "xid8"


class Erasure(models.Model):
    """That a person was erased: when, by whom, on what ground and from how many rows; never who.

    `counts` is by table; `originals` gives, under the SHA-256 of what was received, that of what
    is kept of it now.
    """

    at = models.DateTimeField()
    by = models.UUIDField(null=True)
    by_name = models.TextField()
    ground = models.TextField()
    counts = models.JSONField()
    originals = models.JSONField()

    class Meta:
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            ledger_trigger("history_erasure", "id"),
        ]

    def __str__(self) -> str:
        return f"{self.at}"


class LedgerEntry(models.Model):
    """What one statement wrote to an append-only table, sealed by a digest.

    The database writes it (trigger `ledger`). It lets `overblikk doctor` find a version or a
    piece of evidence that has been altered or is missing, whoever did it and however. Where a
    person was erased from its rows, it is sealed anew and names the erasure.
    """

    table = models.TextField()
    row_ids = ArrayField(models.BigIntegerField())
    digest = models.TextField()
    written_at = models.DateTimeField()
    erasure = models.ForeignKey(Erasure, null=True, on_delete=models.PROTECT, related_name="+")
    # What lets a reader ask what has come since: history.changes.
    transaction = TransactionId(
        editable=False, db_default=Func(function="pg_current_xact_id", output_field=TransactionId())
    )

    class Meta:
        indexes = [
            models.Index(fields=["table"], name="history_ledger_table"),
            models.Index(fields=["transaction"], name="history_ledger_transaction"),
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.row_ids}"
