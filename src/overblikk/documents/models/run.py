"""One going through a document in the background: read, then searched, page by page."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.models import User
from overblikk.documents.models.document import Document


class RunState(models.TextChoices):
    """How far the run has come."""

    WAITING = "waiting", _("Venter")
    RUNNING = "running", _("Går")
    STOPPED = "stopped", _("Stoppet")
    DONE = "done", _("Ferdig")
    FAILED = "failed", _("Feilet")


class DocumentRun(models.Model):
    """How far the finding by one method has come in one document.

    `searched` is the position of the last page that was searched; what was found on the pages up
    to it is kept, and nothing of those after it. `missed` are the pages up to it that a model gave
    no usable answer about: position, page, `unread` or `unchecked`, and why (`asking.faults`).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="runs")
    method = models.CharField(max_length=100)
    state = models.CharField(max_length=10, choices=RunState, default=RunState.WAITING)
    searched = models.PositiveIntegerField(default=0)
    missed = models.JSONField(default=list)
    stop_requested = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(fields=["document", "method"], name="document_run_once"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.method}"
