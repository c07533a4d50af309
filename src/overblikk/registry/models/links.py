"""What an initiative is tied to; each row is one value with evidence and history of its own."""

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.organisations.models import Organisation
from overblikk.registry.models.initiative import Initiative
from overblikk.registry.models.portfolio import Portfolio
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


@evidenced_link("initiative", owner="initiative_id", field="purposes", columns=("concept_id",))
@tracked
class InitiativePurpose(models.Model):
    """What the initiative is for."""

    initiative = _of_initiative("purpose_links")
    concept = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["concept__position"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "concept"], name="purpose_once")
        ]

    def __str__(self) -> str:
        return str(self.concept)


@evidenced_link("initiative", owner="initiative_id", field="technologies", columns=("concept_id",))
@tracked
class InitiativeTechnology(models.Model):
    """A technology that the initiative makes use of."""

    initiative = _of_initiative("technology_links")
    concept = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["concept__position"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "concept"], name="technology_once")
        ]

    def __str__(self) -> str:
        return str(self.concept)
