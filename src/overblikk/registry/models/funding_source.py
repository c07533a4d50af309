"""A funding source: what digitalisation in the public sector is paid from."""

import uuid

from django.db import models
from django.db.models import Q

from overblikk.history.tracking import tracked
from overblikk.lib.norwegian_order import order_key
from overblikk.organisations.models import Organisation
from overblikk.sources.evidenced import evidenced_link, evidenced_record
from overblikk.vocabulary.models import Concept


@evidenced_record("funding-source", columns=("name", "description", "organisation_id", "address"))
@tracked
class FundingSource(models.Model):
    """A scheme, a fee or a budget that pays for initiatives."""

    DERIVED = ("order_key",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    name = models.TextField()
    description = models.TextField(blank=True)
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="funding_sources",
    )
    address = models.TextField(blank=True)
    order_key = models.TextField(editable=False)

    class Meta:
        ordering = ["order_key", "number"]

    def __str__(self) -> str:
        return self.name

    def derive(self) -> None:
        """Set what follows from the values: the order among names."""
        self.order_key = order_key(self.name)


@evidenced_link(
    "funding-source",
    owner="funding_source_id",
    field="commitment_frames",
    columns=("year", "amount", "currency_id"),
)
@tracked
class CommitmentFrame(models.Model):
    """What a funding source may commit in one year (tilsagnsramme)."""

    funding_source = models.ForeignKey(
        FundingSource, on_delete=models.CASCADE, related_name="commitment_frames"
    )
    year = models.PositiveSmallIntegerField()
    amount = models.DecimalField(max_digits=15, decimal_places=2)
    currency = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["funding_source", "year", "amount", "currency"],
                name="commitment_frame_once",
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0) & Q(year__gte=1950) & Q(year__lte=2100),
                name="commitment_frame_of_a_year",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.amount}"
