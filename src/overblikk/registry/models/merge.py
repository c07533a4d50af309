"""That two initiatives were found to be one, and all that is needed to take them apart again."""

import uuid

from django.db import models
from django.db.models import Q

from overblikk.history.past_views import append_only_since
from overblikk.history.tracking import tracked


@tracked
class Merge(models.Model):
    """An initiative that lives on in another from `merged_at`, until it is taken out again.

    The one that went is found in its versions; `changes` tells what was done to those that stayed
    (registry.merging). `stayed` is an id and no reference, since that may itself be merged away.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    stayed = models.UUIDField(db_index=True)
    merged = models.UUIDField()
    merged_number = models.BigIntegerField(db_index=True)
    merged_name = models.TextField()
    changes = models.JSONField()
    merged_at = models.DateTimeField()
    apart_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-merged_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["merged"], condition=Q(apart_at__isnull=True), name="merged_into_one"
            )
        ]

    def __str__(self) -> str:
        return f"{self.merged_number} {self.merged_name}"


class LapsedEvidence(models.Model):
    """Evidence that no longer speaks: what a merge wrote that has been taken apart since."""

    evidence_id = models.BigIntegerField(primary_key=True)
    since = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.evidence_id}"


append_only_since(LapsedEvidence, "since")
