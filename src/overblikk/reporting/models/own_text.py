"""A section of the report that an analyst has written."""

import uuid

from django.conf import settings
from django.db import models

from overblikk.history.tracking import tracked


@tracked
class OwnText(models.Model):
    """A section of own text, kept from edition to edition until somebody changes or deletes it.

    `follows` is the key of the part that it stands after; empty where it stands first. It is in
    reports in its own language, for everyone where `is_open`, else for analysts alone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=200)
    body = models.TextField()
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    follows = models.CharField(max_length=50, blank=True)
    is_open = models.BooleanField(default=False)

    class Meta:
        ordering = ["language", "title", "id"]

    def __str__(self) -> str:
        return self.title
