"""A view of the list of initiatives that somebody keeps."""

import uuid

from django.conf import settings
from django.db import models


class SavedView(models.Model):
    """What a person searches for, narrows by and shows, by a name of their own.

    `query` is the list's address after the question mark.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views"
    )
    name = models.CharField(max_length=100)
    query = models.TextField()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="saved_view_once")]

    def __str__(self) -> str:
        return self.name
