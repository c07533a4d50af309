"""Standing in the past: the same tables as they were at a moment, with no code of its own.

A schema `asof` holds a view with each table's name over its versions. In a read-only
transaction of its own, with that schema first in the search path, every query answers for then.
"""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

OSLO = ZoneInfo("Europe/Oslo")
# How long to wait for writes that began before the moment and are not yet finished.
PATIENCE_SECONDS = 5.0
READER = "overblikk as of"

_standing_at: ContextVar[datetime | None] = ContextVar("standing_at", default=None)

OPEN_WRITES = """
SELECT count(*) FROM pg_stat_activity
 WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
   AND xact_start <= %s AND application_name <> %s
"""


class NoPast(Exception):
    """The moment cannot be stood at; `message` says why, in the reader's language."""

    message: Promise


class MomentNotServed(NoPast):
    """The moment lies in the future."""

    message = _("Dagen ligger fram i tid. Velg i dag eller tidligere.")


class MomentStillOpen(NoPast):
    """A write that began before the moment is still going on and could change what it held."""

    message = _("Noe fra den dagen skrives fortsatt. Prøv igjen om et øyeblikk.")


class NotADay(NoPast):
    """The words are no date."""

    message = _("Det er ikke en dato. Skriv den som 2026-03-01.")


def end_of(day: date) -> datetime:
    """The last instant of a day in Europe/Oslo, which is what a date means."""
    midnight = datetime.combine(day + timedelta(days=1), datetime.min.time(), tzinfo=OSLO)
    return midnight - timedelta(microseconds=1)


def day_in_words(words: str) -> date:
    """The day that the words say, as ISO 8601 has it. Raises NotADay."""
    # fromisoformat takes weeks too, and days without hyphens.
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", words, re.ASCII):
        raise NotADay(words)
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise NotADay(words) from None


@contextmanager
def as_of_day(day: date) -> Iterator[None]:
    """Let every query in the block answer for the end of the day in Oslo; today is the present.

    Raises what `as_of` raises.
    """
    today = timezone.now().astimezone(OSLO).date()
    if day > today:
        raise MomentNotServed(day)
    if day == today and standing_at() is None:
        yield
    elif day == today:
        with as_of(timezone.now()):
            yield
    else:
        with as_of(end_of(day)):
            yield


def standing_at() -> datetime | None:
    """The past moment that queries answer for just now; None for the present."""
    return _standing_at.get()


@contextmanager
def as_of(when: datetime) -> Iterator[None]:
    """Let every query in the block answer for the moment `when`.

    The block is a read-only transaction, and what answers for today in it is of one state.
    Evaluate what you read inside it: a queryset that is evaluated later answers for the present. A
    block within another answers for its own moment, and the outer goes on with its own.

    Raises MomentNotServed for a moment to come, MomentStillOpen where an open write could yet
    change it, RuntimeError inside a transaction of any other kind.
    """
    if when > timezone.now():
        raise MomentNotServed(when)
    outer = standing_at()
    if connection.in_atomic_block and outer is None:
        raise RuntimeError("as_of needs a transaction of its own.")
    _wait_for_open_writes(when)
    # Where the block fails, PostgreSQL takes the moment back with the savepoint.
    with transaction.atomic():
        if outer is None:
            let_be_of_one_state()
        _stand_at(when)
        token = _standing_at.set(when)
        try:
            yield
        finally:
            _standing_at.reset(token)
    if outer:
        _stand_at(outer)


def let_be_of_one_state() -> None:
    """Let the transaction that has just begun see what was committed before, and write nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _stand_at(when: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('application_name', %s, true)", [READER])
        cursor.execute("SELECT set_config('overblikk.as_of', %s, true)", [when.isoformat()])
        cursor.execute("SET LOCAL search_path TO asof, public")


def _wait_for_open_writes(when: datetime) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while _open_writes(when):
        if time.monotonic() > deadline:
            raise MomentStillOpen(when)
        time.sleep(0.1)


def _open_writes(when: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(OPEN_WRITES, [when, READER])
        return cursor.fetchone()[0]
