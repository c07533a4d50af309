"""The rows of an overview as it was received, and what became of them in its next version."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.models import User
from overblikk.proposals.models import Proposal
from overblikk.registry.models import Initiative
from overblikk.sources.models import Source


class OverviewRow(models.Model):
    """One row of an overview: `said` its words by field, `kept` what gave no value.

    `kept` is a list of heading, cell and words. Where `said` is empty, they may be what stands
    beside the rows of a sheet, which `place` then names. `key` is a number made of the row's
    name, by which versions of an overview are known to hold the same.
    """

    id = models.BigAutoField(primary_key=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="overview_rows")
    place = models.TextField()
    name = models.TextField(blank=True)
    key = models.BigIntegerField()
    said = models.JSONField()
    kept = models.JSONField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["source", "key"], name="overview_row_key")]

    def __str__(self) -> str:
        return self.name


class NewVersion(models.Model):
    """That an overview is a new version of an earlier one, and how many rows differ."""

    source = models.OneToOneField(
        Source, primary_key=True, on_delete=models.PROTECT, related_name="new_version"
    )
    replaces = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="replaced_by")
    come = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    same = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.source} ← {self.replaces}"


class Answer(models.TextChoices):
    """What a person says of an initiative that stands in an overview no longer."""

    STILL_THERE = "still-there", _("Finnes fortsatt")
    FINISHED = "finished", _("Avsluttet")
    STOPPED = "stopped", _("Stoppet")
    LEFT_OUT = "left-out", _("Tatt ut ved en feil")


class GoneRow(models.Model):
    """A row of the version before that the new one does not have: a question, never a deletion.

    `initiative` is the one that the row was of, where the register has it.
    """

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(NewVersion, on_delete=models.PROTECT, related_name="gone")
    place = models.TextField()
    name = models.TextField(blank=True)
    initiative = models.ForeignKey(
        Initiative, null=True, on_delete=models.PROTECT, related_name="+"
    )
    answer = models.CharField(max_length=11, choices=Answer, blank=True)
    proposal = models.ForeignKey(Proposal, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name
