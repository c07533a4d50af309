"""An initiative: something that a public body does, or will do, to digitise."""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from overblikk.history.tracking import tracked
from overblikk.lib.imprecise_dates import EDTF, earliest, latest
from overblikk.lib.norwegian_order import order_key
from overblikk.organisations.models import Organisation
from overblikk.sources.evidenced import evidenced_record
from overblikk.vocabulary.models import Concept


def _concept(related_name: str) -> "models.ForeignKey[Concept | None]":
    return models.ForeignKey(
        Concept, null=True, blank=True, on_delete=models.PROTECT, related_name=related_name
    )


@evidenced_record(
    "initiative",
    columns=(
        "name",
        "description",
        "responsible_organisation_id",
        "responsible_ministry_id",
        "start",
        "end",
        "status_id",
        "phase_id",
        "ai_id",
        "address",
        "short_name",
        "problem",
        "organising_id",
        "size_id",
        "ai_own_model_id",
        "consultants_id",
        "parent_id",
    ),
)
@tracked
class Initiative(models.Model):
    """An initiative, once, with every value traced to where it came from.

    `start` and `end` keep the precision they were given in, as EDTF (ISO 8601-2); the dates
    beside them bound them, for sorting and counting. `responsible_ministry` is what was stated;
    where nothing was, the ministry follows from the responsible organisation.
    """

    DERIVED = (
        "order_key",
        "start_from",
        "start_to",
        "end_from",
        "end_to",
        "changed_at",
        "confirmed_at",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    name = models.TextField()
    description = models.TextField(blank=True)
    responsible_organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="initiatives"
    )
    responsible_ministry = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    start = models.CharField(max_length=11, blank=True)
    end = models.CharField(max_length=11, blank=True)
    status = _concept("initiatives_by_status")
    phase = _concept("initiatives_by_phase")
    ai = _concept("initiatives_by_ai")
    address = models.TextField(blank=True)
    # Null where there is none: columns added later must leave the digests of older versions be.
    short_name = models.TextField(null=True)  # noqa: DJ001
    problem = models.TextField(null=True)  # noqa: DJ001
    organising = _concept("+")
    size = _concept("+")
    ai_own_model = _concept("+")
    consultants = _concept("+")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )

    order_key = models.TextField(editable=False)
    start_from = models.DateField(null=True, editable=False)
    start_to = models.DateField(null=True, editable=False)
    end_from = models.DateField(null=True, editable=False)
    end_to = models.DateField(null=True, editable=False)

    registered_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    confirmed_at = models.DateTimeField()

    class Meta:
        ordering = ["order_key", "number"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="initiative_has_a_name"),
            models.CheckConstraint(
                condition=(Q(start="") | Q(start__regex=EDTF)) & (Q(end="") | Q(end__regex=EDTF)),
                name="initiative_dates_are_edtf",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="initiative_not_its_own_parent",
            ),
        ]
        indexes = [models.Index(fields=["order_key", "number"], name="initiative_order")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The page of the initiative."""
        return reverse("initiative", args=[self.number])

    def derive(self) -> None:
        """Set what follows from the values: the order among names, and the bounds of dates."""
        self.order_key = order_key(self.name)
        self.start_from, self.start_to = _bounds(self.start)
        self.end_from, self.end_to = _bounds(self.end)


def _bounds(edtf: str) -> tuple[date | None, date | None]:
    return (earliest(edtf), latest(edtf)) if edtf else (None, None)
