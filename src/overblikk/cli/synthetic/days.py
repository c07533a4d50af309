"""When made-up data came in: spread over the past, as far back as the register has one."""

from datetime import datetime, timedelta

from django.db.models import Max
from django.utils import timezone

from overblikk.cli.setting_up import load_starting_data
from overblikk.history.moment import at
from overblikk.history.tracking import tracked_models
from overblikk.organisations.models import Organisation, Sector
from overblikk.vocabulary.models import Concept, OwnField

PAST = timedelta(days=365)
# What made-up initiatives point at, and must not be older than.
POINTED_AT = (Concept, OwnField, Sector, Organisation)


def give_a_past() -> None:
    """Load the starting data as if a year ago, where nothing has been loaded yet."""
    if not Concept.objects.exists():
        with at(timezone.now() - PAST):
            load_starting_data()


def moments(count: int) -> list[datetime]:
    """So many moments in order, spread evenly from when the register got its starting data.

    In working hours where they are days apart.
    """
    begins = max(newest for newest in map(_newest, POINTED_AT) if newest)
    gap = (timezone.now() - begins) / (count + 1)
    spread = [begins + gap * (step + 1) for step in range(count)]
    if gap < timedelta(days=2):
        return spread
    return [when.replace(hour=7 + step % 8) for step, when in enumerate(spread)]


def _newest(model: type) -> datetime | None:
    versions = dict(tracked_models())[model]
    return versions._default_manager.aggregate(newest=Max("pgh_created_at"))["newest"]
