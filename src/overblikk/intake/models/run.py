"""One overview on its way in: read, previewed, and laid on the desk row by row."""

import uuid

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.models import User
from overblikk.organisations.models import Organisation
from overblikk.sources.models import AccessLevel, Original, Source


class RunState(models.TextChoices):
    """How far the overview has come."""

    PREVIEWED = "previewed", _("Forhåndsvist")
    WAITING = "waiting", _("Venter")
    RUNNING = "running", _("Går")
    STOPPED = "stopped", _("Stoppet")
    DONE = "done", _("Ferdig")
    FAILED = "failed", _("Feilet")


class Run(models.Model):
    """An overview that somebody hands in on the page, and how far it has come."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    original = models.ForeignKey(Original, on_delete=models.PROTECT, related_name="+")
    filename = models.TextField()
    sender = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    title = models.TextField()
    settings = models.JSONField(default=list)
    # The number of the source that it is a new version of; 0 of none.
    replaces = models.BigIntegerField(null=True)
    access_level = models.CharField(max_length=10, choices=AccessLevel)
    access_ground = models.TextField(blank=True)
    speaks_for = models.DateField(null=True)
    accept = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=RunState, default=RunState.PREVIEWED)
    rows_total = models.PositiveIntegerField(default=0)
    rows_done = models.PositiveIntegerField(default=0)
    stop_requested = models.BooleanField(default=False)
    report = models.JSONField(null=True)
    source = models.ForeignKey(Source, null=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page with the preview, then the progress, then the result."""
        return reverse("intake-run", args=[self.id])
