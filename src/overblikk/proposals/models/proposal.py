"""A proposal: these fields of an initiative should have these values, because of this place."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.models import User
from overblikk.registry.models import Initiative
from overblikk.sources.models import Source

# The sender of what is suggested from texts (proposals.suggesting), whatever source a text is of.
FROM_TEXTS = "suggested from texts"


class State(models.TextChoices):
    """Where a proposal stands."""

    OPEN = "open", _("På bordet")
    ACCEPTED = "accepted", _("Godtatt")
    REJECTED = "rejected", _("Avvist")


class Proposal(models.Model):
    """Values for one initiative, new or known, each with its words and place in the source.

    `values` is a list of objects as `proposals.values.ProposedValue` writes them. `fingerprint`
    tells the same words from the same sender again, so that nobody is asked twice. `candidates` are
    the initiatives that it may be of, as `proposals.candidates.recognising` writes them.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="proposals")
    place = models.TextField(blank=True)
    initiative = models.ForeignKey(
        Initiative, null=True, on_delete=models.PROTECT, related_name="proposals"
    )
    is_new = models.BooleanField()
    name = models.TextField()
    values = models.JSONField()
    candidates = models.JSONField(default=list)
    has_questions = models.BooleanField(default=False)
    sender = models.TextField()
    fingerprint = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    created_at = models.DateTimeField()
    created_by = models.UUIDField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    ground = models.TextField(blank=True)

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(fields=["state", "number"], name="proposal_state"),
            models.Index(fields=["source", "state"], name="proposal_source_state"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["sender", "fingerprint"], name="proposal_once"),
            models.CheckConstraint(
                condition=Q(state=State.OPEN) | Q(decided_at__isnull=False),
                name="proposal_decided_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The proposal's page on the desk."""
        return reverse("proposal", args=[self.number])

    @property
    def is_suggested(self) -> bool:
        """Whether the register suggests it from words in a text, which says no such thing."""
        return self.sender == FROM_TEXTS
