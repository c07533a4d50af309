"""Writing the access log: a row that cannot be altered, and a line for the machine's own log.

What protects it against what is told in docs/adr/0008.
"""

import json
import logging
from typing import Any
from uuid import UUID

from django.db import transaction

from overblikk.accounts.models import AccessEntry, What

_lines = logging.getLogger("overblikk.access")


def write(what: What, *, person: UUID | None, name: str, **detail: Any) -> AccessEntry:
    """Write one entry; its line goes to the logger `overblikk.access` once the row stands."""
    entry = AccessEntry.objects.create(
        person=person,
        name=name,
        what=what,
        detail={key: value for key, value in detail.items() if value not in (None, "", {}, [])},
    )
    transaction.on_commit(lambda: _lines.info(_as_line(entry)))
    return entry


def _as_line(entry: AccessEntry) -> str:
    told = {
        "id": entry.id,
        "moment": entry.moment.isoformat(),
        "person": str(entry.person or ""),
        "name": entry.name,
        "what": str(entry.what),
        "detail": entry.detail,
    }
    return json.dumps(told, ensure_ascii=False)
