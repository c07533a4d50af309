"""What people have said of initiatives that look alike."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.models import User


class Saying(models.TextChoices):
    """What a person says of initiatives that look alike."""

    KNOWN = "known", _("Kjent samarbeid")
    TALK = "talk", _("Verdt en samtale")
    NOT_ALIKE = "not-alike", _("Ikke like")


class OverlapVerdict(models.Model):
    """A person's word on initiatives that look alike, which holds until it is taken back.

    `members` are ids, since any of them may be merged away and come back.
    """

    saying = models.CharField(max_length=10, choices=Saying)
    members = ArrayField(models.UUIDField())
    ground = models.TextField(blank=True)
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True)
    taken_back_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-decided_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_back_by__isnull=True) | Q(taken_back_at__isnull=False),
                name="overlap_verdict_taken_back_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_saying_display()} ({len(self.members)})"
