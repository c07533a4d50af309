"""What a person may do here, from one day until another."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.models.user import User
from overblikk.history.tracking import tracked
from overblikk.organisations.models import Organisation, Sector


class Role(models.TextChoices):
    """What a person does here. Whoever has no role is a reader."""

    OWNER = "owner", _("Eier")
    COORDINATOR = "coordinator", _("Koordinator")
    ANALYST = "analyst", _("Analytiker")
    ADMINISTRATOR = "administrator", _("Administrator")


@tracked
class Grant(models.Model):
    """That a person has a role: an owner for a body, a coordinator for a sector.

    In force from `valid_from` up to, but not on, `valid_to`, so that it can be ended at once;
    without `valid_to` until further. Rights are today's, whichever day the register is seen as of.
    """

    ALWAYS_TODAY = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=20, choices=Role)
    organisation = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="+"
    )
    sector = models.ForeignKey(Sector, null=True, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    ground = models.TextField()
    given_by = models.UUIDField(null=True)

    class Meta:
        ordering = ["valid_from", "role"]
        constraints = [
            models.CheckConstraint(
                condition=Q(role=Role.OWNER, organisation__isnull=False)
                | (~Q(role=Role.OWNER) & Q(organisation__isnull=True)),
                name="grant_owner_has_a_body",
            ),
            models.CheckConstraint(
                condition=Q(role=Role.COORDINATOR, sector__isnull=False)
                | (~Q(role=Role.COORDINATOR) & Q(sector__isnull=True)),
                name="grant_coordinator_has_a_sector",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="grant_ends_after_it_begins",
            ),
            models.CheckConstraint(condition=~Q(ground=""), name="grant_has_a_ground"),
        ]

    def __str__(self) -> str:
        scope = self.organisation or self.sector
        role = self.get_role_display()
        return f"{role}, {scope}" if scope else role
