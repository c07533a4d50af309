"""The only code that changes own texts."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from overblikk.accounts.viewer import Viewer
from overblikk.history.who import changing
from overblikk.reporting.models import OwnText

FIELDS = ("title", "body", "language", "follows", "is_open")


@transaction.atomic
def write_text(text: OwnText, values: Mapping[str, Any], *, by: Viewer) -> OwnText:
    """Keep a text, new or known, with new values for its FIELDS."""
    for key in FIELDS:
        setattr(text, key, values[key])
    with changing(by=by.id, name=by.name):
        text.save()
    return text


@transaction.atomic
def delete_text(text: OwnText, *, by: Viewer) -> None:
    """Take a text out of reports from now on; those of past days still have it, for analysts."""
    with changing(by=by.id, name=by.name):
        text.delete()
