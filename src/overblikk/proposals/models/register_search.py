"""What every search of the whole register tells of itself."""

from django.db import models


class RegisterSearch(models.Model):
    """How far one search of the register has come.

    It has no end while it goes on, or where its worker died.
    """

    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    compared = models.PositiveIntegerField(default=0)
    initiatives = models.PositiveIntegerField()

    class Meta:
        abstract = True
        ordering = ["-started_at"]

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M}"
