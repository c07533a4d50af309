"""What was chosen for a sender's columns: found again, and written."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from overblikk.intake.mapping import Column
from overblikk.intake.models import RememberedColumn
from overblikk.intake.rules.columns import Choice, ColumnKey, Origin
from overblikk.organisations.models import Organisation


def remembered(sender: Organisation) -> dict[ColumnKey, Choice]:
    """What was chosen for columns of the sender's overviews, in one query."""
    return {
        ColumnKey(row.sheet, row.heading, row.nth): Choice(row.field or None, Origin.REMEMBERED)
        for row in RememberedColumn.objects.filter(sender=sender)
    }


@transaction.atomic
def remember(sender: Organisation, columns: Sequence[Column], *, by: UUID | None) -> None:
    """Keep what was chosen for these columns, those of the overview that a person chose for.

    The sheet is kept only where the heading stands on several sheets of the overview.
    """
    sheets = defaultdict(set)
    for column in columns:
        sheets[column.key.heading].add(column.sheet)
    for column in columns:
        if column.origin is Origin.CHOSEN:
            key = column.key
            RememberedColumn.objects.update_or_create(
                sender=sender,
                sheet=key.sheet if len(sheets[key.heading]) > 1 else "",
                heading=key.heading,
                nth=key.nth,
                defaults={"field": column.field or "", "chosen_by_id": by},
            )
