"""What an initiative holds of the fields that analysts have added."""

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.registry.fields import own_value_fields
from overblikk.registry.models.initiative import Initiative
from overblikk.sources.evidenced import evidenced_link


@evidenced_link(
    "initiative",
    owner="initiative_id",
    field_column="field",
    columns=("value",),
    named_fields=own_value_fields,
)
@tracked
class OwnValue(models.Model):
    """The value of one own field that takes no concept: a text, a number, a date as EDTF."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="own_values")
    field = models.CharField(max_length=60)
    value = models.JSONField()

    class Meta:
        ordering = ["field"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "field"], name="own_value_once")
        ]
        indexes = [models.Index(fields=["field"], name="own_value_field")]

    def __str__(self) -> str:
        return str(self.value)
