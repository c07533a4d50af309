"""What becomes of a row's name where the row is of an initiative that is called something else.

The register holds an initiative once, with every name that it went by.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from overblikk.lib.norwegian_order import order_key
from overblikk.proposals.values import ProposedValue
from overblikk.registry.questions import Question

WHICH = "which-initiative"
NAME, OTHER_NAME = "name", "former_names"


def asking_which(values: Iterable[ProposedValue]) -> list[ProposedValue]:
    """The values, where a person must say which initiative they are of."""
    return [
        replace(value, question=Question(WHICH, {"words": str(value.value)}))
        if value.field == NAME and not value.question
        else value
        for value in values
    ]


def not_asking_which(values: Iterable[ProposedValue]) -> list[ProposedValue]:
    """The same values, when it has been said."""
    return [replace(value, question=None) if _asks(value) else value for value in values]


def asks_which(values: Iterable[ProposedValue]) -> bool:
    """Whether a person must say which initiative the values are of."""
    return any(map(_asks, values))


def _asks(value: ProposedValue) -> bool:
    return value.question is not None and value.question.code == WHICH


def as_of(values: Iterable[ProposedValue], held: dict[str, Any]) -> list[ProposedValue]:
    """The row's values as those of an initiative that keeps its name: the row's is another one."""
    return [
        replace(value, field=OTHER_NAME) if _is_other_name(value, held) else value
        for value in not_asking_which(values)
    ]


def as_new(values: Iterable[ProposedValue], name: str) -> list[ProposedValue]:
    """The row's values as those of an initiative that nobody knew: the row's name is its name."""
    return [
        replace(value, field=NAME) if (value.field, value.value) == (OTHER_NAME, name) else value
        for value in not_asking_which(values)
    ]


def with_name_before(values: Sequence[ProposedValue], held: dict[str, Any]) -> list[ProposedValue]:
    """The values; of an initiative that gets another name, also the one that it had."""
    anew = next((value for value in values if _is_other_name(value, held)), None)
    if anew is None:
        return list(values)
    before = replace(
        anew, field=OTHER_NAME, value=held[NAME], words="", ground=_("Navnet før dette")
    )
    return [*values, before]


def is_name_before(value: ProposedValue) -> bool:
    """Whether the value is one that `with_name_before` added."""
    return value.field == OTHER_NAME and not value.words


def _is_other_name(value: ProposedValue, held: dict[str, Any]) -> bool:
    if value.field != NAME or not value.value or value.question:
        return False
    return order_key(value.value) != order_key(held[NAME])
