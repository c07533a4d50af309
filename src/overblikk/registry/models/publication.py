"""That a person has published an initiative."""

import uuid

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.registry.models.initiative import Initiative


@tracked
class Publication(models.Model):
    """An initiative that everyone may see, since a person said so. Deleted when withdrawn.

    Read as it is today whichever day the register is seen as of: what has been withdrawn is
    withheld from the past too.
    """

    ALWAYS_TODAY = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    initiative = models.OneToOneField(
        Initiative, on_delete=models.CASCADE, related_name="publication"
    )
    published_at = models.DateTimeField()
    published_by = models.UUIDField(null=True)

    def __str__(self) -> str:
        return str(self.initiative)
