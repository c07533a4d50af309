"""What an initiative is tied to; each row is one value with evidence and history of its own."""

from django.db import models
from django.db.models import F, Q

from overblikk.history.tracking import tracked
from overblikk.organisations.models import Organisation
from overblikk.registry.models.contact import Contact
from overblikk.registry.models.funding_source import FundingSource
from overblikk.registry.models.initiative import Initiative
from overblikk.registry.models.portfolio import Portfolio
from overblikk.registry.models.strategy import Strategy
from overblikk.sources.evidenced import evidenced_link
from overblikk.vocabulary.models import Concept


def _of_initiative(related_name: str) -> "models.ForeignKey[Initiative]":
    return models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name=related_name)


@evidenced_link(
    "initiative",
    owner="initiative_id",
    field="external_identifiers",
    columns=("system", "identifier"),
)
@tracked
class ExternalIdentifier(models.Model):
    """What another system calls the initiative: whose identifier, and which."""

    initiative = _of_initiative("external_identifiers")
    system = models.TextField()
    identifier = models.TextField()

    class Meta:
        ordering = ["system", "identifier"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "system", "identifier"], name="external_identifier_once"
            )
        ]
        indexes = [models.Index(fields=["system", "identifier"], name="external_identifier")]

    def __str__(self) -> str:
        return f"{self.system}: {self.identifier}" if self.system else self.identifier


@evidenced_link("initiative", owner="initiative_id", field="former_names", columns=("name",))
@tracked
class FormerName(models.Model):
    """A name that the initiative went by, or that another body calls it."""

    initiative = _of_initiative("former_names")
    name = models.TextField()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "name"], name="former_name_once")
        ]

    def __str__(self) -> str:
        return self.name


@evidenced_link(
    "initiative",
    owner="initiative_id",
    field="cooperating_organisations",
    columns=("organisation_id", "part_id"),
)
@tracked
class Cooperation(models.Model):
    """A body that takes part in the initiative besides the responsible one, and its part."""

    initiative = _of_initiative("cooperations")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="cooperations"
    )
    part = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["organisation__order_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "organisation", "part"], name="cooperation_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation} ({self.part})"


@evidenced_link("initiative", owner="initiative_id", field="portfolios", columns=("portfolio_id",))
@tracked
class Membership(models.Model):
    """A portfolio that the initiative stands in."""

    initiative = _of_initiative("memberships")
    portfolio = models.ForeignKey(Portfolio, on_delete=models.PROTECT, related_name="memberships")

    class Meta:
        ordering = ["portfolio__order_key"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "portfolio"], name="membership_once")
        ]

    def __str__(self) -> str:
        return str(self.portfolio)


@evidenced_link(
    "initiative",
    owner="initiative_id",
    field="funding_sources",
    columns=("funding_source_id",),
)
@tracked
class Funding(models.Model):
    """A funding source that pays for the initiative."""

    initiative = _of_initiative("funding")
    funding_source = models.ForeignKey(
        FundingSource, on_delete=models.PROTECT, related_name="funding"
    )

    class Meta:
        ordering = ["funding_source__order_key"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "funding_source"], name="funding_once")
        ]

    def __str__(self) -> str:
        return str(self.funding_source)


@evidenced_link("initiative", owner="initiative_id", field="strategies", columns=("strategy_id",))
@tracked
class StrategyLink(models.Model):
    """A strategy that the initiative comes from."""

    initiative = _of_initiative("strategy_links")
    strategy = models.ForeignKey(
        Strategy, on_delete=models.PROTECT, related_name="initiative_links"
    )

    class Meta:
        ordering = ["strategy__order_key"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "strategy"], name="strategy_link_once")
        ]

    def __str__(self) -> str:
        return str(self.strategy)


@evidenced_link("initiative", owner="initiative_id", field="contacts", columns=("contact_id",))
@tracked
class ContactLink(models.Model):
    """A person to ask about the initiative."""

    initiative = _of_initiative("contact_links")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="initiative_links")

    class Meta:
        ordering = ["contact__order_key"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "contact"], name="contact_link_once")
        ]

    def __str__(self) -> str:
        return str(self.contact)


@evidenced_link(
    "initiative", owner="initiative_id", field="dependencies", columns=("type_id", "other_id")
)
@tracked
class Dependency(models.Model):
    """That the initiative stands to another in a way that a concept says."""

    initiative = _of_initiative("dependencies")
    type = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, related_name="dependencies_of_others"
    )

    class Meta:
        ordering = ["type__position", "other__order_key"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "type", "other"], name="dependency_once"),
            models.CheckConstraint(
                condition=~Q(initiative=F("other")), name="dependency_of_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.other}"
