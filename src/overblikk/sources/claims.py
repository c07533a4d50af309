"""A value together with what it rests on, before it is written."""

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from overblikk.sources.models import Method, Source


# Never changed. Not frozen: that takes four times as long to make, and a row has a dozen of them.
@dataclass(slots=True)
class Claim:
    """`field` of a record is `value`, because of these words in this place of this source.

    `value` is written as JSON: an id as text, a date as ISO 8601, an amount as a number, for a
    link of several columns an object of them; None says that the field holds no value.
    """

    field: str
    value: Any
    source: Source
    method: Method
    words: str = ""
    place: dict[str, Any] = dataclasses.field(default_factory=dict)
    ground: str = ""


def json_value(value: Any) -> Any:
    """The value as PostgreSQL's to_jsonb writes it."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        # Of at most fifteen digits, which a float holds exactly.
        return int(value) if value == value.to_integral_value() else float(value)
    return value
