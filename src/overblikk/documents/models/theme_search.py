"""A search for themes across the documents of a folder, or of all, and what it found."""

import uuid

from django.db import models

from overblikk.accounts.models import User
from overblikk.documents.models.document import Document
from overblikk.documents.models.run import RunState
from overblikk.organisations.models import Sector


class ThemeSearch(models.Model):
    """One search; `sector` is the folder, null for all documents."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sector = models.ForeignKey(Sector, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=RunState, default=RunState.WAITING)
    documents = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return str(self.id)


class DocumentTheme(models.Model):
    """A theme that was found; `by_sector` and `by_year` are lists of what, how many and of how
    many."""

    id = models.BigAutoField(primary_key=True)
    search = models.ForeignKey(ThemeSearch, on_delete=models.CASCADE, related_name="themes")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    words = models.JSONField(default=list)
    by_sector = models.JSONField(default=list)
    by_year = models.JSONField(default=list)

    class Meta:
        ordering = ["search", "position"]

    def __str__(self) -> str:
        return self.name


class ThemeDocument(models.Model):
    """That a document carries a theme: in how many sentences, and the numbers of the passages
    that are its quotes."""

    id = models.BigAutoField(primary_key=True)
    theme = models.ForeignKey(DocumentTheme, on_delete=models.CASCADE, related_name="carried")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    sentences = models.PositiveIntegerField()
    passages = models.JSONField(default=list)

    class Meta:
        ordering = ["theme", "-sentences", "id"]
        constraints = [
            models.UniqueConstraint(fields=["theme", "document"], name="theme_document_once"),
        ]

    def __str__(self) -> str:
        return f"{self.theme_id} {self.document_id}"
