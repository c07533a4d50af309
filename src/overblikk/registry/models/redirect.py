"""Numbers that lead on."""

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.registry.models.initiative import Initiative


@tracked
class Redirect(models.Model):
    """The number of an initiative that was merged away, and the one it lives on in."""

    number = models.BigIntegerField(unique=True)
    initiative = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, related_name="redirected_numbers"
    )

    def __str__(self) -> str:
        return f"{self.number} → {self.initiative.number}"
