"""Concepts that an initiative holds, in whichever field takes several."""

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.registry.fields import concept_fields
from overblikk.registry.models.initiative import Initiative
from overblikk.sources.evidenced import evidenced_link
from overblikk.vocabulary.models import Concept


@evidenced_link(
    "initiative",
    owner="initiative_id",
    field_column="field",
    columns=("concept_id",),
    named_fields=concept_fields,
)
@tracked
class ConceptLink(models.Model):
    """One concept of one field of an initiative: a purpose, a technology, a theme."""

    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="concept_links"
    )
    field = models.CharField(max_length=60)
    concept = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["field", "concept__position"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "field", "concept"], name="concept_link_once"
            )
        ]
        indexes = [models.Index(fields=["field", "concept"], name="concept_link_field")]

    def __str__(self) -> str:
        return str(self.concept)
