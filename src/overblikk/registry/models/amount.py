"""Money of an initiative: never a bare number."""

from django.db import models
from django.db.models import Q

from overblikk.history.tracking import tracked
from overblikk.lib.imprecise_dates import EDTF
from overblikk.registry.models.funding_source import FundingSource
from overblikk.registry.models.initiative import Initiative
from overblikk.sources.evidenced import evidenced_link
from overblikk.vocabulary.models import Concept

# What the price basis says besides a year of fixed prices.
NOMINAL, UNKNOWN = "nominal", "unknown"


@evidenced_link(
    "initiative",
    owner="initiative_id",
    field="amounts",
    columns=(
        "kind_id",
        "amount",
        "currency_id",
        "period_start",
        "period_end",
        "is_whole_life",
        "price_basis",
        "vat_id",
        "funding_source_id",
        "covers",
    ),
)
@tracked
class Amount(models.Model):
    """What is planned, given or spent, with all that must be known to compare it.

    `price_basis` is nominal, unknown, or the year whose prices it is in; the period is EDTF, and
    empty where it is not known or `is_whole_life`. Below ten thousand billions, so that every øre
    of it stands in JSON too.
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="amounts")
    kind = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")
    amount = models.DecimalField(max_digits=15, decimal_places=2)
    currency = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")
    period_start = models.CharField(max_length=11, blank=True)
    period_end = models.CharField(max_length=11, blank=True)
    is_whole_life = models.BooleanField(default=False)
    price_basis = models.CharField(max_length=10, default=UNKNOWN)
    vat = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")
    funding_source = models.ForeignKey(
        FundingSource, null=True, on_delete=models.PROTECT, related_name="amounts"
    )
    covers = models.TextField(blank=True)

    class Meta:
        ordering = ["kind__position", "period_start", "amount"]
        indexes = [models.Index(fields=["kind", "amount"], name="amount_kind")]
        constraints = [
            models.CheckConstraint(
                condition=(Q(period_start="") | Q(period_start__regex=EDTF))
                & (Q(period_end="") | Q(period_end__regex=EDTF)),
                name="amount_period_is_edtf",
            ),
            models.CheckConstraint(
                condition=Q(is_whole_life=False) | Q(period_start="", period_end=""),
                name="amount_of_a_period_or_of_the_whole_life",
            ),
            models.CheckConstraint(
                condition=Q(price_basis__regex=r"^(nominal|unknown|(19|20)\d\d)$"),
                name="amount_has_a_price_basis",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount} {self.currency}"
