"""A portfolio: an overview of initiatives that somebody keeps."""

import uuid

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.lib.norwegian_order import order_key
from overblikk.organisations.models import Organisation
from overblikk.registry.models.contact import Contact
from overblikk.sources.evidenced import evidenced_record


@evidenced_record(
    "portfolio", columns=("name", "organisation_id", "address", "responsible_person_id")
)
@tracked
class Portfolio(models.Model):
    """An overview of initiatives that a body keeps, or that a grant scheme makes up."""

    DERIVED = ("order_key",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    name = models.TextField()
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="portfolios"
    )
    address = models.TextField(blank=True)
    responsible_person = models.ForeignKey(
        Contact, null=True, blank=True, on_delete=models.PROTECT, related_name="portfolios"
    )
    order_key = models.TextField(editable=False)

    class Meta:
        ordering = ["order_key", "number"]

    def __str__(self) -> str:
        return self.name

    def derive(self) -> None:
        """Set what follows from the values: the order among names."""
        self.order_key = order_key(self.name)
