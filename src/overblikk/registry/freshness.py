"""How long it is since what is held of an initiative was last confirmed."""

from datetime import date, timedelta

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

HALF_A_YEAR, A_YEAR = timedelta(days=183), timedelta(days=365)


class Freshness(TextChoices):
    """How lately something was confirmed; in the address the value, on the page the label."""

    NEW = "half-year", _("Det siste halve året")
    NOT_NEW = "year", _("For et halvt til ett år siden")
    OLD = "older", _("For mer enn ett år siden")


def freshness(confirmed: str, *, on: date) -> Freshness:
    """How lately the day, in ISO 8601, lies before another."""
    since = on - date.fromisoformat(confirmed)
    if since <= HALF_A_YEAR:
        return Freshness.NEW
    return Freshness.NOT_NEW if since <= A_YEAR else Freshness.OLD
