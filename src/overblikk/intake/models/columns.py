"""What was chosen for the columns of a sender's overviews, for the sender's next version."""

from django.db import models

from overblikk.accounts.models import User
from overblikk.organisations.models import Organisation


class RememberedColumn(models.Model):
    """That columns with this heading, in overviews from this sender, give this field.

    `field` is as rules.columns maps it, empty for a column that is kept without a field. `sheet`
    is named only where the heading stands on several sheets; `nth` tells apart those on one.
    """

    id = models.BigAutoField(primary_key=True)
    sender = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    sheet = models.TextField(blank=True)
    heading = models.TextField(blank=True)
    nth = models.PositiveIntegerField(default=1)
    field = models.TextField(blank=True)
    chosen_at = models.DateTimeField(auto_now=True)
    chosen_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sender", "sheet", "heading", "nth"], name="remembered_column_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.heading} → {self.field}"
