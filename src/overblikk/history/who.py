"""Who makes a change and why, kept beside every version it makes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

from django.db import connection

NOW = (
    "SELECT coalesce(current_setting('pghistory.context_id', true), ''),"
    " coalesce(current_setting('pghistory.context_metadata', true), '')"
)
SET = (
    "SELECT set_config('pghistory.context_id', %s, true),"
    " set_config('pghistory.context_metadata', %s, true)"
)


@contextmanager
def changing(*, by: UUID | None, name: str, ground: str = "") -> Iterator[None]:
    """Changes in the block bear the person's id and name and the stated ground.

    `by` is None for a rule or a command; `name` then says which. Set once in the transaction,
    instead of before every statement as pghistory.context does: that takes longer than the
    statement, and a COPY would go without it.

    Raises RuntimeError outside a transaction, where it would not hold.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("Who changes something is said for a transaction.")
    told = json.dumps({"by": str(by) if by else "", "name": name, "ground": ground})
    before = _ask(NOW)
    _ask(SET, str(uuid4()), told)
    yield
    # After an error the transaction is rolled back, and what was set with it.
    _ask(SET, *before)


def _ask(statement: str, *params: str) -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.fetchone()
