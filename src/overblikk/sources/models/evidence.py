"""Why the register holds a value: the place, the words, how it got here, when and by whom."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from overblikk.history.past_views import append_only_since
from overblikk.history.tracking import ledger_trigger
from overblikk.sources.models.source import Source

TABLE = "sources_evidence"


class Method(models.TextChoices):
    """How a value got from its source into the register."""

    READ = "read", _("Lest ut av en tabell")
    FOUND = "found", _("Funnet i et dokument")
    SET = "set", _("Satt for hele oversikten")
    TYPED = "typed", _("Skrevet inn")
    STARTING_DATA = "starting-data", _("Startdata")
    SETTLED = "settled", _("Avklart av et menneske")


class Evidence(models.Model):
    """One value of one field of one record, and what it rests on. Never changed, never removed.

    `record_kind` and `record_id` point at the record whichever room it lives in. `value` is the
    value as PostgreSQL's to_jsonb writes it: for a link, its column, or an object of its columns.
    """

    id = models.BigAutoField(primary_key=True)
    record_kind = models.CharField(max_length=30)
    record_id = models.UUIDField()
    field = models.CharField(max_length=60)
    value = models.JSONField(null=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="evidence")
    place = models.JSONField(default=dict)
    words = models.TextField(blank=True)
    method = models.CharField(max_length=20, choices=Method)
    ground = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)

    class Meta:
        db_table = TABLE
        indexes = [models.Index(fields=["record_id", "field"], name="evidence_record_field")]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            ledger_trigger(TABLE, "id"),
        ]

    def __str__(self) -> str:
        return f"{self.record_kind} {self.record_id} {self.field}"


append_only_since(Evidence, "recorded_at")
