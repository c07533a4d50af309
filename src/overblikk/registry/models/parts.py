"""What an initiative is to deliver, and what comes of it."""

from django.db import models
from django.db.models import Q

from overblikk.history.tracking import tracked
from overblikk.lib.imprecise_dates import EDTF
from overblikk.registry.models.initiative import Initiative
from overblikk.sources.evidenced import evidenced_link
from overblikk.vocabulary.models import Concept


def _concept(*, null: bool = False) -> "models.ForeignKey[Concept | None]":
    return models.ForeignKey(Concept, null=null, on_delete=models.PROTECT, related_name="+")


@evidenced_link(
    "initiative",
    owner="initiative_id",
    field="deliverables",
    columns=("name", "status_id", "due"),
)
@tracked
class Deliverable(models.Model):
    """Something that the initiative delivers; `due` is EDTF."""

    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="deliverables"
    )
    name = models.TextField()
    status = _concept(null=True)
    due = models.CharField(max_length=11, blank=True)

    class Meta:
        ordering = ["due", "name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(due="") | Q(due__regex=EDTF), name="deliverable_due_is_edtf"
            )
        ]

    def __str__(self) -> str:
        return self.name


@evidenced_link(
    "initiative",
    owner="initiative_id",
    field="effects",
    columns=("direction_id", "pricing_id", "group_id", "description"),
)
@tracked
class Effect(models.Model):
    """A benefit or a cost, in the sense of DFØ's guide to socio-economic analysis."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="effects")
    direction = _concept()
    pricing = _concept(null=True)
    group = _concept(null=True)
    description = models.TextField()

    class Meta:
        ordering = ["direction__position", "description"]

    def __str__(self) -> str:
        return self.description


@evidenced_link(
    "initiative",
    owner="initiative_id",
    field="budget_items",
    columns=("chapter", "post"),
)
@tracked
class BudgetItem(models.Model):
    """A chapter and post of the state budget that pays for the initiative."""

    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="budget_items"
    )
    chapter = models.CharField(max_length=4)
    post = models.CharField(max_length=2, blank=True)

    class Meta:
        ordering = ["chapter", "post"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "chapter", "post"], name="budget_item_once"
            ),
            models.CheckConstraint(
                condition=Q(chapter__regex=r"^\d{1,4}$") & Q(post__regex=r"^(\d\d)?$"),
                name="budget_item_in_digits",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.chapter}.{self.post}" if self.post else self.chapter
