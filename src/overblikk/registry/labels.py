"""What the fields of each kind of record are called."""

from collections.abc import Mapping

from django.utils.functional import Promise

from overblikk.organisations.fields import FIELDS as OF_A_BODY
from overblikk.registry.fields import Field, fields
from overblikk.registry.record_kinds import RECORD_KINDS


def fields_of(kind: str) -> Mapping[str, Field]:
    """The fields of a kind of record as evidence has it, by key; none for bodies and sectors."""
    if kind == "initiative":
        return fields()
    return RECORD_KINDS[kind].fields if kind in RECORD_KINDS else {}


def field_labels(kind: str) -> Mapping[str, Promise | str]:
    """The fields' names in the reader's language, for a kind of record as evidence has it."""
    if kind in ("organisation", "sector"):
        return OF_A_BODY
    return {key: field.label for key, field in fields_of(kind).items()}
