"""What stands around a name in a table and is no part of it: a number, a bullet, a note's mark."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from overblikk.intake.readers.layout.grid import words
from overblikk.intake.readers.tables import Cell, Value

_NUMBER = re.compile(
    r"(?:(?:tiltak|prosjekt|satsing|initiativ|measure|project)\s*)?"
    r"(?:[A-ZÆØÅ]{1,3}-?)?(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})"
    r"(?:[.):]+\s*|\s+[-–]\s+|\s+)(?=[^\W\d])",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*[•‣▪●◦∙·*–-]\s+(?=\w)")
_MARK = re.compile(r"(?<=[^\W\d])\s?(\*{1,3}|[†‡¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}\))$")
_FEWEST = 3


def bare(names: Sequence[Value], notes: Iterable[Value]) -> Callable[[Cell], Cell]:
    """Gives a name's cell without what is no part of it, in a table of these names and notes.

    A number goes where nearly all names begin with one and they count upwards; a mark where a note
    begins with the same.
    """
    numbered, marks = _are_numbered(names), {_mark_of_note(words(note)) for note in notes}

    def bare_name(cell: Cell) -> Cell:
        if not isinstance(cell.value, str):
            return cell
        name = cell.value if "\n" in cell.value else _BULLET.sub("", cell.value)
        if numbered:
            name = _NUMBER.sub("", name, count=1)
        if (mark := _MARK.search(name)) and mark[1] in marks:
            name = name[: mark.start()]
        return cell if name == cell.value else replace(cell, value=name)

    return bare_name


def _are_numbered(names: Sequence[Value]) -> bool:
    found = [_NUMBER.match(name) for name in names if isinstance(name, str)]
    numbers = [tuple(map(int, match["number"].split("."))) for match in found if match]
    counts_up = all(a < b for a, b in pairwise(numbers))
    is_each = 1 < len(numbers) == len(found) and numbers[0][0] == 1
    return counts_up and (is_each or len(numbers) >= max(_FEWEST, 0.9 * len(found)))


def _mark_of_note(note: str) -> str:
    match = re.match(r"\*{1,3}|[†‡¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}\)", note)
    return match[0] if match else ""
