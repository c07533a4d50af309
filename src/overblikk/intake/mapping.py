"""What each column of an overview gives: from what was chosen, its heading, and its values."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from overblikk.intake.readers.tables import Row, Table, Value, column_letters
from overblikk.intake.rules.columns import (
    Choice,
    Choices,
    ColumnKey,
    Origin,
    choices_for,
    column_keys,
    is_many,
    map_columns,
)
from overblikk.intake.rules.headings import recognise
from overblikk.intake.rules.lists import split_list
from overblikk.intake.rules.samples import (
    SAMPLE,
    Known,
    Look,
    Looks,
    dated_fields,
    fields_by_values,
    look,
)
from overblikk.intake.rules.texts import as_text
from overblikk.intake.rules.weak_headings import fields_by_weak_headings
from overblikk.registry.fields import Field, Kind
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.reading import read

# Beside each column so many of its values are shown, each so long.
SAMPLES_SHOWN = 3
LONGEST_SAMPLE = 80
# The sample is taken from so many rows at the top.
ROWS_LOOKED_AT = 1000
_ANSWERS = ("ai", "yes-no")


@dataclass(frozen=True)
class Column:
    """One column of an overview, the field that it gives, and why; `letters` say where it is.

    `looks` says what its values look like, of a column that no heading gives a field.
    """

    key: ColumnKey
    letters: str
    heading: str
    field: str | None
    origin: Origin
    looks: Looks | None
    samples: Sequence[str]
    # In how many rows it holds something: counted as the rows are understood.
    filled: int = 0

    @property
    def sheet(self) -> str:
        """The sheet that it stands on; empty where the file has none."""
        return self.key.sheet

    def as_json(self) -> dict[str, Any]:
        """The column as the command reports it and a run keeps it."""
        return {
            "sheet": self.sheet,
            "column": self.letters,
            "heading": self.heading,
            "nth": self.key.nth,
            "field": self.field,
            "from": str(self.origin),
            "looks": str(self.looks or ""),
            "filled": self.filled,
            "samples": list(self.samples),
        }


class Mapper:
    """Maps the columns of one overview, table after table.

    `orders` are what was chosen, that which counts most first; `own` the own fields' headings.
    """

    def __init__(self, lexicon: Lexicon, own: Mapping[str, str], *orders: Choices) -> None:
        self._fields, self._own, self._orders = lexicon.fields, own, orders
        self._known = known_to(lexicon)
        self._seen: dict[str, Counter[str]] = {}

    def columns_of(self, table: Table) -> list[Column]:
        """The table's columns in order."""
        seen = self._seen.setdefault(table.sheet, Counter())
        keys = column_keys(table.sheet, table.headers, seen)
        samples = _samples(table, len(keys))
        chosen = _that_can_be(choices_for(keys, *self._orders), self._fields)
        fields = map_columns(table.headers, self._fields, self._own, chosen)
        looks = {
            place: look(samples[place], self._known) for place, field in fields.items() if not field
        }
        choices = chosen | self._others(table.headers, fields, samples, looks, chosen)
        return [
            Column(
                key,
                column_letters(place),
                table.headers[place],
                choices[place].field,
                choices[place].origin,
                looks[place].looks if place in looks else None,
                _shown(samples[place]),
            )
            for place, key in enumerate(keys)
        ]

    def _others(
        self,
        headers: Sequence[str],
        fields: Mapping[int, str | None],
        samples: Sequence[Sequence[Value]],
        looks: Mapping[int, Look],
        chosen: Mapping[int, Choice],
    ) -> dict[int, Choice]:
        """What columns give that nobody has chosen for: by their headings, else their values."""
        unsaid = {
            place: one
            for place, one in looks.items()
            if place not in chosen and recognise(headers[place], self._own) is None
        }
        taken = {field for field in fields.values() if field}
        weak = fields_by_weak_headings(
            {place: headers[place] for place in _left(fields, chosen)}, samples, taken
        )
        taken |= {*weak.values()}
        unsaid = {place: one for place, one in unsaid.items() if place not in weak}
        by_values = fields_by_values(unsaid, taken)
        by_values |= dated_fields(unsaid, samples, taken | {*by_values.values()})
        return {
            place: _choice(
                field or weak.get(place), by_values.get(place), is_unsaid=place in unsaid
            )
            for place, field in fields.items()
            if place not in chosen
        }


def _left(fields: Mapping[int, str | None], chosen: Mapping[int, Choice]) -> list[int]:
    """The places of the columns that no heading gives a field, and nobody has chosen for."""
    return [place for place, field in fields.items() if field is None and place not in chosen]


def _choice(by_heading: str | None, by_values: str | None, *, is_unsaid: bool) -> Choice:
    if by_heading:
        return Choice(by_heading, Origin.HEADING)
    if by_values:
        return Choice(by_values, Origin.VALUES)
    return Choice(None, Origin.NOTHING if is_unsaid else Origin.TAKEN)


def known_to(lexicon: Lexicon) -> Known:
    """What the register's words say of a sample's."""
    concepts = [
        field
        for field in lexicon.fields.values()
        if field.kind in (Kind.CONCEPT, Kind.CONCEPTS)
        and field.scheme not in _ANSWERS
        and not field.has_ended
    ]
    bodies = lexicon.fields["responsible_organisation"]

    def is_one(field: Field, words: str) -> bool:
        return read(field, words, lexicon).question is None

    def is_body(words: str) -> bool:
        # A digit alone is nobody's name.
        return not words.isdecimal() and is_one(bodies, words)

    @cache
    def fields_of_concept(words: str) -> Sequence[str]:
        parts = split_list(words) or [words]
        return [f.key for f in concepts if all(is_one(f, part) for part in parts)]

    return Known(is_body, fields_of_concept)


def _that_can_be(chosen: dict[int, Choice], fields: Mapping[str, Field]) -> dict[int, Choice]:
    """Without fields that have ended since, and those that several columns would give."""
    kept: dict[int, Choice] = {}
    given: set[str | None] = set()
    for place, choice in chosen.items():
        key = (choice.field or "").partition(":")[0]
        has_ended = key in fields and fields[key].has_ended
        is_gone = choice.field is not None and key not in fields and key not in READ_WITH_OTHERS
        twice = choice.field in given and not is_many(choice.field, fields)
        if not (has_ended or is_gone or (choice.field and twice)):
            kept[place] = choice
            given.add(choice.field)
    return kept


# Columns that give no field of their own.
READ_WITH_OTHERS = ("period", "responsible_organisation_number", "initiative_number")


def _samples(table: Table, columns: int) -> list[list[Value]]:
    """The first values of each column."""
    rows = table.rows[:ROWS_LOOKED_AT]
    return [list(islice(_values(rows, place), SAMPLE)) for place in range(columns)]


def _values(rows: Sequence[Row], place: int) -> Iterator[Value]:
    values = (row.cells[place].value for row in rows)
    return (value for value in values if value not in (None, ""))


def _shown(values: Sequence[Value]) -> list[str]:
    distinct = dict.fromkeys(" ".join(as_text(value).split()) for value in values)
    return [_shortened(text) for text in islice(distinct, SAMPLES_SHOWN)]


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SAMPLE else f"{text[: LONGEST_SAMPLE - 1].rstrip()}…"
