"""Lines that name the group of those below them: "Helse" alone, and its initiatives under it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from overblikk.intake.readers.layout.grid import Grid, Line, words
from overblikk.intake.readers.layout.shape import Shape
from overblikk.intake.readers.tables import Cell

_LONGEST = 120
_FEWEST_COLUMNS = 3
# How full the other lines must be, if a line of a name alone is not to be an initiative.
_FULL = 0.6
_PREFIX = re.compile(r"(?P<of>[A-ZÆØÅ][\w\- ]{2,30}?)(?: \d+)?: ?(?P<words>\S.*)")
# What a group is of, where all of them read so.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Departement", re.compile(r".*departementet", re.IGNORECASE)),
    (
        "Status",
        re.compile(
            r"(?:pågående|pågåande|planlagte?|avslutta|avsluttede?|ferdige?|gjennomførte?|stoppet|"
            r"stansede?|stansa|under arbeid|ikke startet|ikkje starta|igangsatte?|fullførte?)"
            r"(?: (?:tiltak|prosjekt(?:er)?|initiativ(?:er)?))?",
            re.IGNORECASE,
        ),
    ),
    (
        "Virksomhet",
        re.compile(
            r".*(?:direktoratet|verket|etaten|tilsynet|kommune|sykehus(?:et)?|"
            r" hf| rhf|universitetet i \w+|instituttet|registrene|nav)",
            re.IGNORECASE,
        ),
    ),
)
_OTHERWISE = "Gruppe"


@dataclass(frozen=True)
class Group:
    """The cell that names a group, as what is read of it, and under which heading."""

    cell: Cell
    heading: str


def found(grid: Grid, lines: Sequence[Line], shape: Shape, titles: set[int]) -> Mapping[int, Group]:
    """The group of each line that names one, by the line's number.

    `titles` are lines that are known to. A line of one cell does where the cell is merged over
    the table or stands left of the names; in the column of names itself, only where all such
    lines of the table can be groups, since an initiative may be known by its name alone.
    """
    sure = [line for line in lines if line.number in titles or _is_sure(grid, line, shape)]
    sure += [one for one, after in pairwise(lines) if _is_coded(one, after, shape)]
    numbers = {line.number for line in sure}
    rest = [line for line in lines if line.number not in numbers]
    alone = [line for line in rest if line.filled() == [shape.name]]
    if not sure or titles:
        sure += alone if _all_name_groups(rest, alone, shape) else []
    return _with_headings(grid, sorted(sure, key=lambda line: line.number), lines, shape)


def _is_sure(grid: Grid, line: Line, shape: Shape) -> bool:
    filled = line.filled()
    column = filled[0]
    if len(filled) > 1 or not _may_name(line.at(column)):
        return False
    is_merged = grid.width(column, line) >= max(2, shape.columns * 0.6)
    return is_merged or (column < shape.name and isinstance(line.at(column), str))


def _is_coded(line: Line, after: Line, shape: Shape) -> bool:
    """Whether the line is a code and a name, and the next one's code goes on with it: A and A1."""
    filled = line.filled()
    if len(filled) != 2 or filled[1] != shape.name or len(after.filled()) < 3:
        return False
    code, next_code = (words(one.at(filled[0])).rstrip(". ") for one in (line, after))
    return 0 < len(code) < len(next_code) and next_code.startswith(code)


def _may_name(value: object) -> bool:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return 1990 <= value <= 2100
    return isinstance(value, str) and len(value) <= _LONGEST


def _all_name_groups(lines: Sequence[Line], alone: Sequence[Line], shape: Shape) -> bool:
    numbers = {line.number for line in alone}
    others = [line for line in lines if line.number not in numbers]
    if not alone or len(alone) > len(others) or shape.columns < _FEWEST_COLUMNS:
        return False
    follow = any(a.number in numbers and b.number in numbers for a, b in pairwise(lines))
    if (
        follow
        or lines[-1].number in numbers
        or not all(_may_name(line.at(shape.name)) for line in alone)
    ):
        return False
    before = {b.number: a.number for a, b in pairwise(lines)}
    breaks = [line.number - before.get(line.number, line.number - 2) > 1 for line in alone]
    is_first = lines[0].number in numbers
    if not (is_first or all(breaks)):
        return False
    keyed = [c for c in shape.identifying if c != shape.name]
    if keyed and all(any(line.at(c) is not None for c in keyed) for line in others):
        return True
    full = sum(len(line.filled()) for line in others) / len(others)
    reads_so = all(_kind_of(words(line.at(shape.name))) for line in alone)
    return (len(alone) > 1 or reads_so) and full >= shape.columns * _FULL


def _kind_of(text: str) -> str:
    """What a group of this name is of, or "" for what may be anything."""
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(text)), "")


def _with_headings(
    grid: Grid, named: Sequence[Line], lines: Sequence[Line], shape: Shape
) -> Mapping[int, Group]:
    numbers = {line.number for line in named}
    cells = [grid.cell(line.filled()[-1], line) for line in named]
    texts = [words(cell.value) for cell in cells]
    kinds = {_kind_of(text) for text in texts}
    kind = kinds.pop() if len(kinds) == 1 else ""
    heading = kind if kind and kind not in shape.texts else _OTHERWISE
    groups: dict[int, Group] = {}
    for line, cell, text in zip(named, cells, texts, strict=True):
        column = line.filled()[-1]
        prefix = _PREFIX.fullmatch(text)
        if _is_blank_elsewhere(lines, column, numbers, shape):
            groups[line.number] = Group(cell, shape.texts[column])
        elif prefix and len(prefix["of"].split()) < 3 and prefix["of"] not in shape.texts:
            groups[line.number] = Group(Cell(prefix["words"], cell.place), prefix["of"])
        else:
            groups[line.number] = Group(cell, heading)
    return groups


def _is_blank_elsewhere(lines: Sequence[Line], column: int, groups: set[int], shape: Shape) -> bool:
    """Whether the column has a heading and holds groups alone: then it is their own."""
    if column == shape.name or column >= len(shape.texts) or not shape.texts[column]:
        return False
    return all(line.at(column) is None for line in lines if line.number not in groups)
