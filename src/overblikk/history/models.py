"""What the database keeps of its own past, besides the versions themselves."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class LedgerEntry(models.Model):
    """What one statement wrote to an append-only table, sealed by a digest.

    The database writes it (trigger `ledger`). It lets `overblikk doctor` find a version or a
    piece of evidence that has been altered or is missing, whoever did it and however.
    """

    table = models.TextField()
    row_ids = ArrayField(models.BigIntegerField())
    digest = models.TextField()
    written_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["table"], name="history_ledger_table")]

    def __str__(self) -> str:
        return f"{self.table} {self.row_ids}"
