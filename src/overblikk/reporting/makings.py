"""A report asked for on the page: written in the background, kept for a day.

Whoever writes one holds a lock in the database, which lets go when that process dies: one that is
said to be under way and whose lock is free has broken off, and is taken up again.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone, translation
from procrastinate.contrib.django import app

from overblikk.accounts import log
from overblikk.accounts.models import What
from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import noting
from overblikk.history.as_of import as_of_day
from overblikk.lib.one_at_a_time import alone
from overblikk.reporting.composing import Progress, compose
from overblikk.reporting.formats import formats
from overblikk.reporting.models import Making, MakingState

TASK = "reporting.carry_out"
KEPT_FOR = timedelta(days=1)
UNDER_WAY = (MakingState.WAITING, MakingState.RUNNING)


@dataclass(frozen=True)
class Wanted:
    """A report as it is asked for: of which day, in which language and format, with which parts."""

    on: date
    language: str
    form: str
    parts: Sequence[str]


@transaction.atomic
def ask_for(wanted: Wanted, *, by: Viewer) -> Making:
    """Let a worker write the report for the person."""
    asked: dict[str, Any] = {
        "made_for_id": by.id,
        "as_of": wanted.on,
        "language": wanted.language,
        "form": wanted.form,
        "parts": list(wanted.parts),
        "asked_at": timezone.now(),
    }
    making = Making.objects.create(**asked)
    app.configure_task(TASK).defer(making_id=str(making.id))
    return making


def carry_out(making_id: UUID) -> None:
    """Write the report, and tell after each part how far it has come."""
    with alone(f"report {making_id}") as is_alone:
        wanted = Making.objects.filter(id=making_id, state__in=UNDER_WAY)
        if is_alone and wanted.update(state=MakingState.RUNNING):
            _carry_out(wanted.select_related("made_for").get())


def _carry_out(making: Making) -> None:
    viewer = viewer_of(making.made_for)
    read: set[str] = set()
    try:
        with noting(read):
            content = _written(making, viewer)
    except Exception:
        _keep(making, state=MakingState.FAILED)
        raise
    with transaction.atomic():
        if read:
            _log(making, viewer, read)
        _keep(making, state=MakingState.DONE, content=content)


def _written(making: Making, viewer: Viewer) -> bytes:
    with translation.override(making.language):
        with _progress(making) as tell, as_of_day(making.as_of):
            document = compose(viewer, on=making.as_of, chosen=making.parts, progress=tell)
        return formats()[making.form].write(document)


def _log(making: Making, viewer: Viewer, read: set[str]) -> None:
    """Tell the access log, as a page does that shows what everyone may not see."""
    log.write(
        What.READ_WITHHELD,
        person=viewer.id,
        name=viewer.name,
        report=str(making.id),
        as_of=making.as_of.isoformat(),
        format=making.form,
        kinds=sorted(read),
    )


@contextmanager
def _progress(making: Making) -> Iterator[Progress]:
    """Tells how many parts are written, on a connection of its own: a past day is only read."""
    beside = connection.copy()

    def tell(done: int, _of: int) -> None:
        with beside.cursor() as cursor:
            cursor.execute(
                "UPDATE reporting_making SET parts_done = %s WHERE id = %s", [done, making.id]
            )

    try:
        yield tell
    finally:
        beside.close()


def _keep(making: Making, **values: object) -> None:
    Making.objects.filter(id=making.id).update(**values)


def take_up_again() -> int:
    """Write again those that broke off; gives how many."""
    under_way = Making.objects.filter(state=MakingState.RUNNING).values_list("id", flat=True)
    broken_off = [one for one in under_way if _is_free(one)]
    for one in broken_off:
        app.configure_task(TASK).defer(making_id=str(one))
    return len(broken_off)


def _is_free(making_id: UUID) -> bool:
    with alone(f"report {making_id}") as is_alone:
        return is_alone


def let_go_of_old() -> int:
    """Delete those that are older than a day; gives how many."""
    old = Making.objects.filter(asked_at__lt=timezone.now() - KEPT_FOR)
    return old.delete()[0]
