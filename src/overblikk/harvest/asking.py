"""Asking a system or a list, one at a time; what fails leaves the last good state as it was.

Whoever asks holds a lock in the database, which lets go when that process dies: an asking that
says it is going and whose lock is free has broken off, and the next goes on from its position.
"""

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from overblikk.accounts.viewer import Viewer
from overblikk.harvest.conversation import Conversation, Stopped
from overblikk.harvest.missed import Missed
from overblikk.harvest.models import Asking, AskingOutcome, PublicList, System
from overblikk.harvest.public_lists import take_in_list
from overblikk.harvest.rules import is_due
from overblikk.harvest.systems import systems
from overblikk.lib.fetch_faults import FetchFault
from overblikk.lib.one_at_a_time import alone

LIST = "list"
Ask = Callable[[Conversation], None]
# What is counted of an asking and is nothing new by itself.
_SEEN = frozenset({"read", "pages", "documents_seen"})


def going_on() -> bool:
    """Whether to go on, where nobody stops the asking."""
    return True


def ask_system(key: str, *, by: Viewer, go_on: Callable[[], bool] = going_on) -> Asking | None:
    """Ask the system all that is asked of it; None where somebody is asking it already."""
    with alone(f"harvest system {key}") as is_alone:
        if not is_alone:
            return None
        of, _created = System.objects.get_or_create(key=key)
        return _ask(systems()[key].ask, Asking(system=key, asked_by_id=by.id), of, by, go_on)


def ask_list(id_: UUID, *, by: Viewer, go_on: Callable[[], bool] = going_on) -> Asking | None:
    """Fetch the list and take it in if it has changed; None where somebody is at it already."""
    with alone(f"harvest list {id_}") as is_alone:
        if not is_alone:
            return None
        of = PublicList.objects.select_related("sender", "added_by").get(id=id_)
        asking = Asking(system=LIST, public_list=of, asked_by_id=by.id)
        return _ask(lambda talk: take_in_list(talk, of), asking, of, by, go_on)


def due(*, on: date) -> tuple[list[str], list[UUID]]:
    """The systems and the lists that their schedule says are to be asked on the day."""
    keys = System.objects.values_list("key", "schedule")
    lists = PublicList.objects.values_list("id", "schedule")
    return (
        [k for k, when in keys if k in systems() and is_due(when, _last(system=k), on=on)],
        [id_ for id_, when in lists if is_due(when, _last(public_list=id_), on=on)],
    )


def _last(**of: object) -> datetime | None:
    asked = Asking.objects.filter(**of).order_by("-started_at")
    return asked.values_list("started_at", flat=True).first()


def _ask(
    ask: Ask, asking: Asking, of: System | PublicList, by: Viewer, go_on: Callable[[], bool]
) -> Asking:
    # The lock is ours, so whoever asked before and did not end is no more.
    left = Asking.objects.filter(
        system=asking.system, public_list=asking.public_list, outcome=AskingOutcome.RUNNING
    )
    left.update(outcome=AskingOutcome.BROKEN_OFF, ended_at=timezone.now())
    asking.save()
    talk = Conversation(asking, of, by=by, go_on=go_on)
    outcome = AskingOutcome.FAILED
    try:
        outcome = _carry_out(ask, talk)
    finally:
        talk.tell()
        asking.outcome, asking.ended_at = outcome, timezone.now()
        asking.save(update_fields=["outcome", "ended_at"])
    return asking


def _carry_out(ask: Ask, talk: Conversation) -> AskingOutcome:
    try:
        ask(talk)
    except Stopped:
        return AskingOutcome.BROKEN_OFF
    except (FetchFault, Missed) as fault:
        talk.miss("", fault)
        return AskingOutcome.PARTLY if _is_anything_new(talk) else AskingOutcome.FAILED
    if talk.asking.missed_count:
        return AskingOutcome.PARTLY
    return AskingOutcome.CHANGED if _is_anything_new(talk) else AskingOutcome.UNCHANGED


def _is_anything_new(talk: Conversation) -> bool:
    return any(count for name, count in talk.counts.items() if name not in _SEEN)
