"""A report that somebody has asked for, written in the background."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class MakingState(models.TextChoices):
    """How far the report has come."""

    WAITING = "waiting", _("Venter")
    RUNNING = "running", _("Går")
    DONE = "done", _("Ferdig")
    FAILED = "failed", _("Feilet")


class Making(models.Model):
    """A report as it was asked for, how many parts are written, and the file when it is done.

    Kept for a day: it says what the person could see when it was made.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    made_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    as_of = models.DateField()
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    form = models.CharField(max_length=10)
    parts = models.JSONField()
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=MakingState, default=MakingState.WAITING)
    parts_done = models.PositiveIntegerField(default=0)
    content = models.BinaryField(null=True)

    class Meta:
        ordering = ["-asked_at"]

    def __str__(self) -> str:
        return f"{self.as_of} {self.language} {self.form}"

    @property
    def is_under_way(self) -> bool:
        """Whether it is still to be written, or is being."""
        return self.state in (MakingState.WAITING, MakingState.RUNNING)
