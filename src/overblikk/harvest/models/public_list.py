"""An overview that lies at an address, and is taken in anew when it has changed."""

import uuid

from django.db import models
from django.urls import reverse

from overblikk.accounts.models import User
from overblikk.harvest.models.system import Schedule
from overblikk.organisations.models import Organisation
from overblikk.sources.models import AccessLevel


class PublicList(models.Model):
    """Where the overview lies, whose it is, and how it is taken in.

    `position` says what was last fetched: its ETag, Last-Modified and SHA-256.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.TextField()
    address = models.URLField(max_length=2000, unique=True)
    sender = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    access_level = models.CharField(max_length=10, choices=AccessLevel)
    access_ground = models.TextField(blank=True)
    accept = models.BooleanField(default=False)
    schedule = models.CharField(max_length=10, choices=Schedule, default=Schedule.WEEKLY)
    position = models.JSONField(default=dict)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["title", "added_at"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page of the list."""
        return reverse("harvest-list", args=[self.id])
