"""A need: a problem that somebody has, whether or not anything is done about it."""

import uuid

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.lib.norwegian_order import order_key
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry.models.initiative import Initiative
from overblikk.sources.evidenced import evidenced_link, evidenced_record
from overblikk.vocabulary.models import Concept


@evidenced_record("need", columns=("name", "description", "organisation_id"))
@tracked
class Need(models.Model):
    """What is needed, and the body that owns the need; none where nobody does yet."""

    DERIVED = ("order_key",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    name = models.TextField()
    description = models.TextField(blank=True)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="needs"
    )
    order_key = models.TextField(editable=False)

    class Meta:
        ordering = ["order_key", "number"]

    def __str__(self) -> str:
        return self.name

    def derive(self) -> None:
        """Set what follows from the values: the order among names."""
        self.order_key = order_key(self.name)


def _of_need(related_name: str) -> "models.ForeignKey[Need]":
    return models.ForeignKey(Need, on_delete=models.CASCADE, related_name=related_name)


@evidenced_link("need", owner="need_id", field="affected_groups", columns=("concept_id",))
@tracked
class NeedGroup(models.Model):
    """A group of people or bodies that has a need."""

    need = _of_need("group_links")
    concept = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["concept__position"]
        constraints = [
            models.UniqueConstraint(fields=["need", "concept"], name="need_group_once"),
        ]

    def __str__(self) -> str:
        return str(self.concept)


@evidenced_link("need", owner="need_id", field="sectors", columns=("sector_id",))
@tracked
class NeedSector(models.Model):
    """A sector in which there is a need."""

    need = _of_need("sector_links")
    sector = models.ForeignKey(Sector, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["sector__position"]
        constraints = [
            models.UniqueConstraint(fields=["need", "sector"], name="need_sector_once"),
        ]

    def __str__(self) -> str:
        return str(self.sector)


@evidenced_link("need", owner="need_id", field="answered_by", columns=("initiative_id",))
@tracked
class NeedAnswer(models.Model):
    """That an initiative answers a need, or some of it."""

    need = _of_need("answers")
    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["initiative__order_key"]
        constraints = [
            models.UniqueConstraint(fields=["need", "initiative"], name="need_answer_once"),
        ]

    def __str__(self) -> str:
        return str(self.initiative)
