"""Rules about proposals that need nothing but their values."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from overblikk.proposals.values import ProposedValue
from overblikk.registry.rules import order_question

# One for all: json.dumps makes one each time, and there is a text for each row.
_as_json = json.JSONEncoder(ensure_ascii=False).encode


def words_of(values: Iterable[ProposedValue]) -> str:
    """What was said, whatever it was read as and wherever it stood."""
    said = [(v.field, v.words or json.dumps(v.value, sort_keys=True), v.remove) for v in values]
    return _as_json(sorted(said))


class Fingerprints:
    """Tells rows that say the same: the second such row in one file is not the first again."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, values: Sequence[ProposedValue]) -> str:
        """The fingerprint of a row's values, 64 hexadecimal digits."""
        said = words_of(values)
        self._seen[said] += 1
        return hashlib.sha256(f"{self._seen[said]}\n{said}".encode()).hexdigest()


def what_is_new(values: Sequence[ProposedValue], held: dict[str, Any]) -> list[ProposedValue]:
    """Those of the values that the register does not hold already."""
    return [value for value in values if not _is_held(value, held.get(value.field))]


def _is_held(value: ProposedValue, held: Any) -> bool:
    if value.question is not None:
        return False
    if isinstance(held, list):
        return (value.value in held) != value.remove
    return bool(held == value.value)


def in_order(values: Sequence[ProposedValue]) -> list[ProposedValue]:
    """The values, with a question in place of an end that lies before the start."""
    start, end = (
        next((value.value for value in values if value.field == field), None)
        for field in ("start", "end")
    )
    question = order_question(start, end)
    return [
        replace(value, value=None, question=question)
        if question and value.field == "end"
        else value
        for value in values
    ]


def open_questions(values: Iterable[ProposedValue]) -> bool:
    """Whether a person must settle something before the values can be accepted."""
    return any(value.question for value in values)
