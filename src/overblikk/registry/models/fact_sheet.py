"""A fact sheet: how one sector co-ordinates its digitalisation."""

import uuid

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.organisations.models import Sector
from overblikk.registry.models.funding_source import FundingSource
from overblikk.registry.models.portfolio import Portfolio
from overblikk.registry.models.strategy import Strategy
from overblikk.sources.evidenced import evidenced_link, evidenced_record
from overblikk.vocabulary.models import Concept


@evidenced_record(
    "fact-sheet",
    columns=(
        "coordination_id",
        "summary",
        "arenas",
        "strategies_text",
        "portfolios_text",
        "funding_text",
        "ministry_comments",
    ),
)
@tracked
class FactSheet(models.Model):
    """What a sector does to co-ordinate, under the headings of the report's annex 1."""

    DERIVED = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    sector = models.OneToOneField(Sector, on_delete=models.PROTECT, related_name="fact_sheet")
    coordination = models.ForeignKey(
        Concept, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    summary = models.TextField(blank=True)
    arenas = models.TextField(blank=True)
    strategies_text = models.TextField(blank=True)
    portfolios_text = models.TextField(blank=True)
    funding_text = models.TextField(blank=True)
    ministry_comments = models.TextField(blank=True)

    class Meta:
        ordering = ["sector"]

    def __str__(self) -> str:
        return str(self.sector)

    def derive(self) -> None:
        """Nothing follows from a fact sheet's values."""


def _of_sheet(related_name: str) -> "models.ForeignKey[FactSheet]":
    return models.ForeignKey(FactSheet, on_delete=models.CASCADE, related_name=related_name)


@evidenced_link("fact-sheet", owner="fact_sheet_id", field="strategies", columns=("strategy_id",))
@tracked
class FactSheetStrategy(models.Model):
    """A strategy that a sector's fact sheet names."""

    fact_sheet = _of_sheet("strategy_links")
    strategy = models.ForeignKey(Strategy, on_delete=models.PROTECT, related_name="sheet_links")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["fact_sheet", "strategy"], name="sheet_strategy_once")
        ]

    def __str__(self) -> str:
        return str(self.strategy)


@evidenced_link("fact-sheet", owner="fact_sheet_id", field="portfolios", columns=("portfolio_id",))
@tracked
class FactSheetPortfolio(models.Model):
    """A portfolio that a sector's fact sheet names."""

    fact_sheet = _of_sheet("portfolio_links")
    portfolio = models.ForeignKey(Portfolio, on_delete=models.PROTECT, related_name="sheet_links")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["fact_sheet", "portfolio"], name="sheet_portfolio_once")
        ]

    def __str__(self) -> str:
        return str(self.portfolio)


@evidenced_link(
    "fact-sheet", owner="fact_sheet_id", field="funding_sources", columns=("funding_source_id",)
)
@tracked
class FactSheetFunding(models.Model):
    """A funding source that a sector's fact sheet names."""

    fact_sheet = _of_sheet("funding_links")
    funding_source = models.ForeignKey(
        FundingSource, on_delete=models.PROTECT, related_name="sheet_links"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fact_sheet", "funding_source"], name="sheet_funding_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.funding_source)
