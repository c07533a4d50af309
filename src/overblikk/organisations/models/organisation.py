"""An organisation: a public body, or another that public tasks are done with."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from overblikk.history.tracking import tracked
from overblikk.lib.languages import in_active_language
from overblikk.lib.norwegian_order import order_key
from overblikk.organisations.models.sector import Sector
from overblikk.sources.evidenced import evidenced_link, evidenced_record
from overblikk.vocabulary.models import Concept


@evidenced_record(
    "organisation",
    columns=(
        "organisation_number",
        "name_nb",
        "name_nn",
        "name_en",
        "form_id",
        "nace_code",
        "nace_version",
        "sector_code",
        "municipality_number",
        "employees",
        "parent_id",
        "ministry_id",
        "sector_id",
        "successor_id",
    ),
)
@tracked
class Organisation(models.Model):
    """A body, once, with all its names. A body that was merged stays and names its successor."""

    DERIVED = ("order_key",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    organisation_number = models.CharField(max_length=9, null=True, blank=True, unique=True)
    name_nb = models.TextField()
    name_nn = models.TextField(blank=True)
    name_en = models.TextField(blank=True)
    form = models.ForeignKey(Concept, null=True, blank=True, on_delete=models.PROTECT)
    nace_code = models.CharField(max_length=10, blank=True)
    # Codes changed meaning between SN2007 and SN2025, so a code without its version says little.
    nace_version = models.CharField(max_length=10, blank=True)
    sector_code = models.CharField(max_length=4, blank=True)
    municipality_number = models.CharField(max_length=4, blank=True)
    # Unknown is not zero.
    employees = models.PositiveIntegerField(null=True, blank=True)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    ministry = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="subordinate"
    )
    sector = models.ForeignKey(
        Sector, null=True, blank=True, on_delete=models.PROTECT, related_name="organisations"
    )
    successor = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="predecessors"
    )
    order_key = models.TextField(editable=False)

    class Meta:
        ordering = ["order_key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(organisation_number__isnull=True)
                | Q(organisation_number__regex=r"^[0-9]{9}$"),
                name="organisation_number_nine_digits",
            ),
            models.CheckConstraint(
                condition=~Q(successor=F("id")), name="organisation_not_its_own_successor"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return in_active_language(self, "name")

    def derive(self) -> None:
        """Set what follows from the values: the order among names."""
        self.order_key = order_key(self.name_nb)


class NameKind(models.TextChoices):
    """What sort of other name a body goes by."""

    ALIAS = "alias", _("Kortnavn eller annet navn")
    FORMER = "former", _("Tidligere navn")


@evidenced_link(
    "organisation", owner="organisation_id", field="other_names", columns=("kind", "name")
)
@tracked
class OrganisationName(models.Model):
    """Another name that a body goes by, or went by."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="other_names"
    )
    kind = models.CharField(max_length=10, choices=NameKind)
    name = models.TextField()
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["kind", "name"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "kind", "name"], name="other_name_once")
        ]

    def __str__(self) -> str:
        return self.name
