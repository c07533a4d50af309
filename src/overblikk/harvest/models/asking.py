"""One time that a system was asked: when, what came of it, what was missed and why."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.models import User
from overblikk.harvest.models.public_list import PublicList
from overblikk.intake.models import Run
from overblikk.sources.models import Source


class AskingOutcome(models.TextChoices):
    """What came of it."""

    RUNNING = "running", _("Går")
    CHANGED = "changed", _("Noe nytt")
    UNCHANGED = "unchanged", _("Ikke noe nytt")
    PARTLY = "partly", _("Noe mangler")
    FAILED = "failed", _("Kom ikke fram")
    BROKEN_OFF = "broken-off", _("Avbrutt")


class Asking(models.Model):
    """A system, or a list at an address, asked once.

    `counts` says how much came, by sort; `missed` the first things that did not, each with what
    it was, a code and its details, and `missed_count` how many they were in all.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    system = models.SlugField()
    public_list = models.ForeignKey(
        PublicList, null=True, on_delete=models.PROTECT, related_name="askings"
    )
    outcome = models.CharField(max_length=10, choices=AskingOutcome, default=AskingOutcome.RUNNING)
    counts = models.JSONField(default=dict)
    missed = models.JSONField(default=list)
    missed_count = models.PositiveIntegerField(default=0)
    source = models.ForeignKey(Source, null=True, on_delete=models.PROTECT, related_name="+")
    run = models.ForeignKey(Run, null=True, on_delete=models.SET_NULL, related_name="+")
    started_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    asked_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-started_at"]
        indexes = [models.Index(fields=["system", "-started_at"], name="asking_latest")]

    def __str__(self) -> str:
        return f"{self.system} {self.started_at}"
