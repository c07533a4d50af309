"""What people have decided on which initiative is which, so that nobody is asked twice."""

from django.db import models

from overblikk.accounts.models import User
from overblikk.proposals.models.proposal import Proposal
from overblikk.registry.models import Initiative


class Verdict(models.Model):
    """That what a sender calls so is an initiative, or is not.

    `called` is the name without case and punctuation, `body` the id of the body that the row says
    is responsible, empty where it says none. The newest of the same words holds.
    """

    sender = models.TextField()
    called = models.TextField()
    body = models.TextField(blank=True)
    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="verdicts")
    is_same = models.BooleanField()
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="verdicts")
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["sender", "called"], name="verdict_called")]

    def __str__(self) -> str:
        return f"{self.called} {'=' if self.is_same else '≠'} {self.initiative.number}"
