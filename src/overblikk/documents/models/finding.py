"""What was found in a document: pointers at its passages, never text.

The database holds each pointer to the document that the finding is of (the composite keys of
migration 0001), so that a quote is always cut from the document that is named.
"""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.models import User
from overblikk.documents.finding.judging import Kind, Status
from overblikk.documents.models.document import Document
from overblikk.documents.models.run import DocumentRun
from overblikk.proposals.models import Proposal


class FindingKind(models.TextChoices):
    """What is found, as people say it."""

    EXPLICIT = Kind.EXPLICIT.value, _("Uttrykkelig")
    POTENTIAL = Kind.POTENTIAL.value, _("Mulig")
    NOT_DIGITAL = Kind.NOT_DIGITAL.value, _("Ikke digitalt")


class FindingStatus(models.TextChoices):
    """How far what is undertaken has come, as people say it."""

    PLANNED = Status.PLANNED.value, _("Planlagt")
    ONGOING = Status.ONGOING.value, _("Pågår")
    FINISHED = Status.FINISHED.value, _("Avsluttet")


class FindingState(models.TextChoices):
    """What a person has said of it."""

    OPEN = "open", _("Ikke vurdert")
    ACCEPTED = "accepted", _("Godtatt")
    CORRECTED = "corrected", _("Rettet og godtatt")
    REJECTED = "rejected", _("Avvist")


class SpanOf(models.TextChoices):
    """What a stretch of a finding's words says."""

    CUE = "cue", _("Signalord")
    NAME = "name", _("Navn")
    ORGANISATION = "organisation", _("Virksomhet")
    TIME = "time", _("Tid")


class DocumentFinding(models.Model):
    """A finding of a run; `first` is the passage that it begins with, `key` all of them.

    One that is not `is_sure` stands in a list of its own. `digest` is the same for the same words
    in another edition; `as_before` is the finding of another method, or of an earlier edition,
    whose decision holds here. `proposal` is what came of it on the desk, null where it said nothing
    new.
    """

    id = models.BigAutoField(primary_key=True)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="findings")
    run = models.ForeignKey(DocumentRun, on_delete=models.CASCADE, related_name="findings")
    first = models.PositiveIntegerField()
    key = models.TextField()
    kind = models.CharField(max_length=11, choices=FindingKind)
    status = models.CharField(max_length=10, choices=FindingStatus, blank=True)
    confidence = models.FloatField()
    method = models.CharField(max_length=100)
    is_sure = models.BooleanField()
    digest = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=FindingState, default=FindingState.OPEN)
    as_before = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    proposal = models.ForeignKey(
        Proposal, null=True, on_delete=models.PROTECT, related_name="findings"
    )
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    ground = models.TextField(blank=True)

    class Meta:
        ordering = ["document", "first", "id"]
        indexes = [models.Index(fields=["document", "first"], name="document_finding_first")]
        constraints = [
            models.UniqueConstraint(fields=["run", "key"], name="document_finding_once"),
            # What the keys of its passages point at.
            models.UniqueConstraint(fields=["id", "document"], name="document_finding_of"),
            models.CheckConstraint(
                condition=Q(state=FindingState.OPEN) | Q(decided_at__isnull=False),
                name="document_finding_decided_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0) & Q(confidence__lte=1),
                name="document_finding_confidence",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.key}"


class FindingPassage(models.Model):
    """A passage that a finding consists of, by its number in the finding's document."""

    id = models.BigAutoField(primary_key=True)
    finding = models.ForeignKey(DocumentFinding, on_delete=models.CASCADE, related_name="passages")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()

    class Meta:
        ordering = ["finding", "number"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "number"], name="finding_passage_once"),
        ]

    def __str__(self) -> str:
        return str(self.number)


class FindingSpan(models.Model):
    """Letters of one of the finding's passages, from `first` to `last`, the last not among them."""

    id = models.BigAutoField(primary_key=True)
    finding = models.ForeignKey(DocumentFinding, on_delete=models.CASCADE, related_name="spans")
    says = models.CharField(max_length=12, choices=SpanOf)
    number = models.PositiveIntegerField()
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["finding", "says"], name="finding_span_once"),
            models.CheckConstraint(condition=Q(last__gt=F("first")), name="finding_span_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.says} {self.first}-{self.last}"
