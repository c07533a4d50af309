"""What Enhetsregisteret last said of a body, and where a person says otherwise."""

from django.db import models

from overblikk.organisations.models import Organisation


class Unit(models.Model):
    """A unit of Enhetsregisteret: only what Overblikk uses of what it said, and no persons.

    Kept for the bodies of the register, their parents and the forms of public bodies.
    """

    number = models.CharField(primary_key=True, max_length=9)
    form = models.CharField(max_length=10, blank=True)
    said = models.JSONField()
    # The day that it was deleted, as the register says; removed ones say no day.
    deleted_on = models.DateField(null=True)
    is_removed = models.BooleanField(default=False)
    read_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        indexes = [models.Index(fields=["form"], name="unit_form")]

    def __str__(self) -> str:
        return self.number


class Disagreement(models.Model):
    """A value that a person has settled and that Enhetsregisteret says otherwise of."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="disagreements"
    )
    field = models.CharField(max_length=60)
    value = models.JSONField()
    words = models.TextField()
    noticed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["organisation__order_key", "field"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "field"], name="disagreement_once")
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.field}"
