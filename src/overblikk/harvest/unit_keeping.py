"""Keeping what Enhetsregisteret last said of units."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from overblikk.harvest.enhetsregisteret_api import Nothing
from overblikk.harvest.models import Unit
from overblikk.harvest.units import Excerpt

_COLUMNS = ["form", "said", "deleted_on", "is_removed", "read_at"]


@transaction.atomic
def keep_units(excerpts: Collection[Excerpt], *, at: datetime) -> int:
    """Keep what was said of the units; gives of how many it was something new.

    One that is deleted comes with almost nothing, and what was said of it before then stands.
    """
    known = Unit.objects.in_bulk([one.number for one in excerpts])
    units = {one.number: _unit(one, known.get(one.number), at) for one in excerpts}
    Unit.objects.bulk_create(
        units.values(),
        update_conflicts=True,
        unique_fields=["number"],
        update_fields=_COLUMNS,
    )
    return sum(_says_otherwise(unit, known.get(number)) for number, unit in units.items())


def _unit(one: Excerpt, before: Unit | None, at: datetime) -> Unit:
    if one.deleted_on and before:
        said, form = before.said | one.said, before.form
    else:
        said, form = one.said, one.form
    return Unit(number=one.number, form=form, said=said, deleted_on=one.deleted_on, read_at=at)


def _says_otherwise(unit: Unit, before: Unit | None) -> bool:
    return before is None or (unit.said, unit.deleted_on) != (before.said, before.deleted_on)


def keep_nothing(number: str, nothing: Nothing) -> bool:
    """Keep that a unit that was known is removed; gives whether that is new."""
    if nothing is not Nothing.REMOVED:
        return False
    known = Unit.objects.filter(number=number, is_removed=False)
    return bool(known.update(is_removed=True, read_at=timezone.now()))


def numbers_not_read(numbers: Iterable[str], *, since: datetime) -> set[str]:
    """Those of the numbers of which nothing was read since the moment, and that may be there."""
    asked = set(numbers)
    read = Unit.objects.filter(number__in=asked, read_at__gte=since)
    removed = Unit.objects.filter(number__in=asked, is_removed=True)
    return (
        asked
        - set(read.values_list("number", flat=True))
        - set(removed.values_list("number", flat=True))
    )
