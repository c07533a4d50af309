"""A sector: a ministry's area, or the municipal sector."""

import uuid

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.lib.languages import in_active_language
from overblikk.sources.evidenced import evidenced_record


@evidenced_record("sector", columns=("name_nb", "name_nn", "name_en"))
@tracked
class Sector(models.Model):
    """An area of society under a ministry, or the municipal sector; the report's chapter 3."""

    DERIVED = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.SlugField(unique=True)
    name_nb = models.TextField()
    name_nn = models.TextField(blank=True)
    name_en = models.TextField(blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "key"]

    def __str__(self) -> str:
        return in_active_language(self, "name")

    def derive(self) -> None:
        """Nothing follows from a sector's values."""
