"""A person to ask."""

import uuid

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.lib.norwegian_order import order_key
from overblikk.organisations.models import Organisation
from overblikk.sources.evidenced import evidenced_record


@evidenced_record("contact", columns=("name", "email", "organisation_id"))
@tracked
class Contact(models.Model):
    """A contact person; shown only to those who may edit what the person is contact for."""

    DERIVED = ("order_key",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    name = models.TextField()
    email = models.TextField(blank=True)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    order_key = models.TextField(editable=False)

    class Meta:
        ordering = ["order_key", "number"]

    def __str__(self) -> str:
        return self.name

    def derive(self) -> None:
        """Set what follows from the values: the order among names."""
        self.order_key = order_key(self.name)
