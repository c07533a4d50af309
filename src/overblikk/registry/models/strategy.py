"""A strategy: a document that says where digitalisation is to go."""

import uuid

from django.db import models
from django.db.models import Q

from overblikk.history.tracking import tracked
from overblikk.lib.imprecise_dates import EDTF
from overblikk.lib.norwegian_order import order_key
from overblikk.organisations.models import Organisation
from overblikk.sources.evidenced import evidenced_link, evidenced_record


@evidenced_record(
    "strategy",
    columns=("name", "description", "organisation_id", "period_start", "period_end", "address"),
)
@tracked
class Strategy(models.Model):
    """A strategy or plan of a body, with the years it is for, as EDTF."""

    DERIVED = ("order_key",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    name = models.TextField()
    description = models.TextField(blank=True)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="strategies"
    )
    period_start = models.CharField(max_length=11, blank=True)
    period_end = models.CharField(max_length=11, blank=True)
    address = models.TextField(blank=True)
    order_key = models.TextField(editable=False)

    class Meta:
        ordering = ["order_key", "number"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(period_start="") | Q(period_start__regex=EDTF))
                & (Q(period_end="") | Q(period_end__regex=EDTF)),
                name="strategy_period_is_edtf",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def derive(self) -> None:
        """Set what follows from the values: the order among names."""
        self.order_key = order_key(self.name)


@evidenced_link(
    "strategy",
    owner="strategy_id",
    field="cooperating_organisations",
    columns=("organisation_id",),
)
@tracked
class StrategyPartner(models.Model):
    """A body that a strategy is made or carried out together with."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["organisation__order_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["strategy", "organisation"], name="strategy_partner_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.organisation)
