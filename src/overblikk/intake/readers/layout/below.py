"""Tables that stand below each other in one sheet, and the same one going on after a break."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from overblikk.intake.readers.layout import headings
from overblikk.intake.readers.layout.grid import Grid, Line, field_of, words
from overblikk.intake.readers.layout.headings import Headings
from overblikk.intake.readers.tables import Kept, Why


@dataclass
class Section:
    """One table of a sheet: its headings, the lines above and below them, what is set aside.

    `titles` are the numbers of lines that name the rows below them, a part of the table.
    """

    grid: Grid
    headings: Headings
    lines: list[Line]
    kept: list[Kept] = field(default_factory=list)
    above: list[Line] = field(default_factory=list)
    titles: set[int] = field(default_factory=set)


def sections(grid: Grid) -> Iterator[Section]:
    """The tables of the grid from the top down.

    Where the same headings come again, the table goes on, and a title above them names its part.
    """
    position, top = 0, headings.found(grid)
    while True:
        bottom, after = _end(grid, top)
        yield _section(grid, position, top, bottom)
        if after is None:
            return
        position, top = bottom, after


def _end(grid: Grid, top: Headings) -> tuple[int, Headings | None]:
    """Where the section ends, and the other headings that come there."""
    own = grid.lines[top.last]
    for position in range(top.last + 2, len(grid.lines)):
        line, above = grid.lines[position], grid.lines[position - 1]
        is_after_break = line.number - above.number > 1 or len(above.filled()) == 1
        if not is_after_break or grid.paths or not _may_head_another(line, own):
            continue
        if _is_again(line, own) or position + 1 == len(grid.lines):
            continue
        after = headings.from_line(grid, position)
        return after.first - _titles_above(grid, after.first, top.last), after
    return len(grid.lines), None


def _may_head_another(line: Line, own: Line) -> bool:
    """Whether the line is of headings: by the fields it names, or since it says some of the
    table's own in the same columns, the name's among them."""
    if headings.looks_like_headings(line):
        return True
    same = [
        value
        for column in line.filled()
        if (value := words(line.at(column))) and value == words(own.at(column))
    ]
    return len(same) > 1 and "name" in map(field_of, same)


def _section(grid: Grid, start: int, top: Headings, end: int) -> Section:
    above, heads = grid.lines[start : top.first], grid.lines[top.first : top.last]
    section = Section(grid, top, [])
    own = grid.lines[top.last]
    for position in range(top.last + 1, end):
        if _is_again(grid.lines[position], own):
            titles = _titles_above(grid, position, top.last)
            section.titles |= {one.number for one in grid.lines[position - titles : position][-1:]}
            section.kept += grid.kept([grid.lines[position]], Why.REPEATED_HEADING)
        else:
            section.lines.append(grid.lines[position])
    if section.titles and above and len(above[-1].filled()) == 1:
        # Each part has its title; the first one's stands above the headings.
        section.titles.add(above[-1].number)
        section.lines.insert(0, above[-1])
        above = above[:-1]
    section.above = list(above)
    section.kept += grid.kept(above, Why.TITLE) + grid.kept(heads, Why.HEADING)
    return section


def _titles_above(grid: Grid, position: int, last: int) -> int:
    """How many lines of a single cell stand right above the position, after a break, and below
    the last line of headings."""
    titles = 0
    while (
        titles < min(3, position - last - 1)
        and len(grid.lines[position - titles - 1].filled()) == 1
    ):
        titles += 1
        line, above = grid.lines[position - titles], grid.lines[position - titles - 1]
        if line.number - above.number > 1:
            break
    return titles


def _is_again(line: Line, headings: Line) -> bool:
    """Whether the line says the headings again."""
    return (
        len(line.values) == len(headings.values)
        and words(line.values[-1]).casefold() == words(headings.values[-1]).casefold()
        and [words(v).casefold() for v in line.values]
        == [words(v).casefold() for v in headings.values]
    )
