"""Who makes a change and why, kept beside every version it makes."""

from contextlib import AbstractContextManager
from uuid import UUID

import pghistory


def changing(*, by: UUID | None, name: str, ground: str = "") -> AbstractContextManager[object]:
    """Changes in the block bear the person's id and name and the stated ground.

    `by` is None for a rule or a command; `name` then says which.
    """
    return pghistory.context(by=str(by) if by else "", name=name, ground=ground)
