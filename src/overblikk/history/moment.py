"""The moment of a change: the database's, and the one guarded place where another is set."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import connection, transaction


def moment() -> datetime:
    """The moment that the running transaction's changes bear, with time zone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT overblikk_moment()")
        return cursor.fetchone()[0]


@contextmanager
def at(when: datetime) -> Iterator[None]:
    """Run the block as one transaction whose changes bear the moment `when`.

    For tests, and for taking over a register that has a past of its own; nothing else may move
    the clock. The database refuses a change dated before the version that it replaces.

    Raises ValueError where `when` has no time zone or lies in the future, and RuntimeError
    inside another transaction, whose earlier changes would bear another moment.
    """
    if when.tzinfo is None:
        raise ValueError("The moment of a change needs a time zone.")
    if connection.in_atomic_block:
        raise RuntimeError("The moment of a change is set for a whole transaction.")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT now() < %s", [when])
        if cursor.fetchone()[0]:
            raise ValueError("The moment of a change cannot lie in the future.")
        cursor.execute("SELECT set_config('overblikk.moment', %s, true)", [when.isoformat()])
        yield
