"""Initiatives of the register that may be one: what a search found, and what people have said."""

from django.db import models

from overblikk.accounts.models import User
from overblikk.proposals.models.register_search import RegisterSearch
from overblikk.registry.models import Initiative


class LookalikeSearch(RegisterSearch):
    """One search of the register for initiatives that may be one."""


class Lookalikes(models.Model):
    """Two initiatives that the newest search found alike, in the order of their ids, and why."""

    first = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="+")
    score = models.FloatField()
    reasons = models.JSONField()

    class Meta:
        ordering = ["-score", "id"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="lookalikes_once"),
        ]

    def __str__(self) -> str:
        return f"{self.first.number} ~ {self.second.number}"


class ToldApart(models.Model):
    """A person's word that two initiatives are two; the ids, since either may be merged away and
    come back."""

    first = models.UUIDField()
    second = models.UUIDField()
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-decided_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="told_apart_once"),
        ]

    def __str__(self) -> str:
        return f"{self.first} ≠ {self.second}"
