"""Pure rules about asking: when something is to be asked again."""

from datetime import date, datetime, timedelta

from overblikk.harvest.models import Schedule
from overblikk.history.as_of import OSLO

_EVERY = {
    Schedule.DAILY: timedelta(days=1),
    Schedule.WEEKLY: timedelta(days=7),
    Schedule.MONTHLY: timedelta(days=30),
}


def is_due(schedule: str, last: datetime | None, *, on: date) -> bool:
    """Whether what was last asked at a moment is to be asked again on the day."""
    if schedule == Schedule.NEVER:
        return False
    return last is None or on - last.astimezone(OSLO).date() >= _EVERY[Schedule(schedule)]
