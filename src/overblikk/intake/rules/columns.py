"""Which column gives which field, and why it was thought so."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from overblikk.intake.rules.headings import recognise, without_day
from overblikk.registry.fields import Field
from overblikk.vocabulary.queries import words_key


class Origin(StrEnum):
    """Why a column gives the field that it gives, or none."""

    CHOSEN = "chosen"
    REMEMBERED = "remembered"
    HEADING = "heading"
    VALUES = "values"
    # The heading names a field that an earlier column gives.
    TAKEN = "taken"
    NOTHING = "nothing"


@dataclass(frozen=True)
class ColumnKey:
    """A column as it is known again in a sender's next version: by its heading's words.

    `nth` tells apart columns of one heading on one sheet, or of none.
    """

    sheet: str
    heading: str
    nth: int


@dataclass(frozen=True)
class Choice:
    """What was chosen for a column: a field, or None to keep it without one."""

    field: str | None
    origin: Origin


Choices = Mapping[ColumnKey, Choice]


def heading_key(heading: str) -> str:
    """What is left of a heading when case, marks and the day that it is of say nothing."""
    return words_key(without_day(heading))


def column_keys(sheet: str, headings: Sequence[str], seen: Counter[str]) -> list[ColumnKey]:
    """The key of each column; `seen` counts the headings of the sheet's earlier tables."""
    keys = []
    for heading in headings:
        words = heading_key(heading)
        seen[words] += 1
        keys.append(ColumnKey(sheet, words, seen[words]))
    return keys


def choices_for(keys: Sequence[ColumnKey], *orders: Choices) -> dict[int, Choice]:
    """What was chosen for the columns by their places, the first of the orders first.

    A choice that names no sheet holds for every sheet without one of its own.
    """
    found = {}
    for place, key in enumerate(keys):
        anywhere = ColumnKey("", key.heading, key.nth)
        for choices in orders:
            if choice := choices.get(key) or choices.get(anywhere):
                found[place] = choice
                break
    return found


def map_columns(
    headers: Sequence[str],
    fields: Mapping[str, Field],
    own: Mapping[str, str],
    chosen: Mapping[int, Choice] = MappingProxyType({}),
) -> dict[int, str | None]:
    """The field of each column by its place, None where it gives none.

    What was chosen stands. A field that holds one value is else taken from the first column that
    names it, rather "Navn" than "Navn (kort)". `own` gives own fields' keys by their headings.
    """
    given = {choice.field for choice in chosen.values()}
    columns = {place: choice.field for place, choice in chosen.items()}
    for place, header in sorted(enumerate(headers), key=lambda one: "(" in one[1]):
        if place not in chosen:
            field = recognise(header, own)
            columns[place] = None if field in given and not is_many(field, fields) else field
            given.add(columns[place])
    return dict(sorted(columns.items()))


def is_many(key: str | None, fields: Mapping[str, Field]) -> bool:
    """Whether several columns may give the field: amounts of one kind are told apart by their
    headings."""
    field = fields.get((key or "").partition(":")[0])
    return field is not None and field.is_many
