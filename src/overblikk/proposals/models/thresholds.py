"""How alike a row and an initiative must be before a rule decides, and before a person is asked."""

from django.db import models
from django.db.models import F, Q

from overblikk.history.tracking import tracked


@tracked
class Thresholds(models.Model):
    """The two likenesses, from 0 to 1; one row, whose versions tell who set what.

    From `decide` on, a rule takes the row to be of the initiative; from `ask` on, the row waits
    for a person to say; below that it is new.
    """

    id = models.SmallAutoField(primary_key=True)
    decide = models.FloatField()
    ask = models.FloatField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ask__gt=0) & Q(ask__lte=F("decide")) & Q(decide__lte=1),
                name="thresholds_in_order",
            )
        ]

    def __str__(self) -> str:
        return f"{self.ask} – {self.decide}"
