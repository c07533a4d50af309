"""What a table is like, told by its headings and the values below them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from overblikk.intake.readers.layout.grid import Line, field_of
from overblikk.intake.readers.layout.numbers import number_in

_NUMBERS_ROWS = re.compile(r"(?:l[øo]pe)?n(?:umme)?r\.?|#|rad(?:nr\.?)?|", re.IGNORECASE)
_LOOKED_AT = 200


@dataclass(frozen=True)
class Shape:
    """A table's headings and the fields they name, its column of names, and the columns that
    say which initiative a row is of."""

    texts: Sequence[str]
    fields: Sequence[str | None]
    name: int
    identifying: Sequence[int]

    @property
    def columns(self) -> int:
        """How many columns have a heading."""
        return sum(bool(text) for text in self.texts)


def shape_of(texts: Sequence[str], lines: Sequence[Line]) -> Shape:
    """The shape of a table with these headings above these lines."""
    fields = [field_of(text) for text in texts]
    name = fields.index("name") if "name" in fields else _likeliest_name(texts, lines)
    numbers = [
        column
        for column, text in enumerate(texts)
        if fields[column] == "external_identifiers"
        or (column < name and _NUMBERS_ROWS.fullmatch(text) and _is_numbered(column, lines))
    ]
    return Shape(texts, fields, name, sorted({name, *numbers}))


def _likeliest_name(texts: Sequence[str], lines: Sequence[Line]) -> int:
    """The first column whose values are nearly all words, and nearly all different."""
    some = [line for line in lines[:_LOOKED_AT] if len(line.filled()) > 1]
    for column in range(len(texts)):
        values = [line.at(column) for line in some]
        words = [v for v in values if isinstance(v, str) and number_in(v) is None]
        if some and len(words) >= len(some) * 0.8 and len(set(words)) >= len(words) * 0.8:
            return column
    return next((column for column, text in enumerate(texts) if text), 0)


def _is_numbered(column: int, lines: Sequence[Line]) -> bool:
    values = [v for line in lines[:_LOOKED_AT] if (v := line.at(column)) is not None]
    return bool(values) and sum(number_in(v) is not None for v in values) >= len(values) * 0.5
