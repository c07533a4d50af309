"""Initiatives of different bodies that look alike, as one search of the register found them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from overblikk.proposals.models import RegisterSearch
from overblikk.registry.models import Initiative


class OverlapSearch(RegisterSearch):
    """One search of the register for initiatives that look alike; what it found is shown once it
    ends."""


class Overlap(models.Model):
    """That an initiative looks like another of another body, from 0 to 1.

    `shared` are the numbers of what both say, the weightiest first, and not the words: those are
    read anew in what the two say when it is shown (overlap.showing).
    """

    search = models.ForeignKey(OverlapSearch, on_delete=models.CASCADE, related_name="found")
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="+")
    score = models.FloatField()
    shared = ArrayField(models.IntegerField())

    class Meta:
        ordering = ["-score", "id"]
        constraints = [
            models.UniqueConstraint(fields=["search", "initiative", "other"], name="overlap_once"),
        ]

    def __str__(self) -> str:
        return f"{self.initiative.number} ~ {self.other.number}"


class OverlapCluster(models.Model):
    """Initiatives that all look like most of each other, the ids of some of them long gone.

    `sectors` is how many sectors they are of, `score` how alike the least alike that tie them are.
    """

    search = models.ForeignKey(OverlapSearch, on_delete=models.CASCADE, related_name="clusters")
    members = ArrayField(models.UUIDField())
    sectors = models.PositiveSmallIntegerField()
    score = models.FloatField()
    shared = ArrayField(models.IntegerField())

    class Meta:
        ordering = ["-score", "id"]

    def __str__(self) -> str:
        return f"{len(self.members)} ({self.score:.2f})"
