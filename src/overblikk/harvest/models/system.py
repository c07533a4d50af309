"""A system that is asked: how often, for what, and how far it has been read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Schedule(models.TextChoices):
    """How often something is asked without anybody saying so."""

    NEVER = "never", _("Bare når noen ber om det")
    DAILY = "daily", _("Hver natt")
    WEEKLY = "weekly", _("Hver uke")
    MONTHLY = "monthly", _("Hver måned")


class System(models.Model):
    """What an analyst has chosen for a system, and where the next asking goes on from.

    `parameters` say what is asked for; `position` is the last good state, in the system's own
    words, which an asking that fails leaves as it was.
    """

    key = models.SlugField(primary_key=True)
    schedule = models.CharField(max_length=10, choices=Schedule, default=Schedule.NEVER)
    parameters = models.JSONField(default=dict)
    position = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.key
