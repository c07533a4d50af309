"""From one table's headings and lines to its rows, with all else that it holds kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from overblikk.intake.readers import limits
from overblikk.intake.readers.layout import asides, filling, groups, names, ticks
from overblikk.intake.readers.layout.above import said_of_all
from overblikk.intake.readers.layout.below import Section
from overblikk.intake.readers.layout.continued import Continuing
from overblikk.intake.readers.layout.exports import cleaned
from overblikk.intake.readers.layout.grid import Grid, Line
from overblikk.intake.readers.layout.groups import Group
from overblikk.intake.readers.layout.joining import joined
from overblikk.intake.readers.layout.of_amounts import said_of_amounts
from overblikk.intake.readers.layout.shape import shape_of
from overblikk.intake.readers.tables import Cell, Row, Table, Why
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.intake.rules.formulas import looks_like_formula
from overblikk.lib.made_when_asked import MadeWhenAsked

FORMULA = "formula_without_value"


@dataclass
class _Entry:
    """One initiative: the lines that it stands on, and the group that it stands in."""

    lines: list[Line]
    group: Group | None


def table_of(section: Section, *, header_row: int) -> Table:
    """The table. Raises UnreadableFile where its cells are full of formulas without values."""
    grid, kept = section.grid, list(section.kept)
    shape = shape_of(cleaned(section.headings.texts), section.lines)
    aside = asides.set_aside(section.lines, shape.name)
    for line in section.lines:
        if line.number in aside:
            kept += grid.kept([line], aside[line.number])
    lines = [line for line in section.lines if line.number not in aside]
    named = groups.found(grid, lines, shape, section.titles)
    kept += grid.kept([line for line in lines if line.number in named], Why.GROUP)
    down = filling.merged_down(grid, lines)
    entries = _entries(lines, named, Continuing(shape, down))
    down = filling.said_once(grid, [entry.lines[0] for entry in entries], shape) | down
    of_all = dict(said_of_all(grid, section.above, shape.fields))
    beside = [one.value for one in kept if one.why in (Why.NOTE, Why.TITLE, Why.HEADING)]
    bare_name = names.bare([line.at(shape.name) for line in lines], beside)
    asked = ticks.questions(shape.texts, [line for line in lines if line.number not in named])
    rows = _Rows(grid, list(shape.texts), named, down, of_all, shape.name, bare_name, asked)
    notes = [note for note in grid.notes if _row_number(note.place) > header_row]
    # Cells with their places take twice the memory of the lines.
    made = MadeWhenAsked(entries, rows.row)
    table = Table(grid.sheet, header_row, rows.texts, made, notes, kept, said_of_amounts(beside))
    _refuse_formulas(table)
    return table


def _entries(
    lines: Sequence[Line], named: Mapping[int, Group], goes_on: Continuing
) -> list[_Entry]:
    entries: list[_Entry] = []
    group: Group | None = None
    for line in lines:
        last = entries[-1] if entries else None
        if line.number in named:
            group = named[line.number]
        elif last and last.group is group and goes_on(line, last.lines[0], last.lines[-1].number):
            last.lines.append(line)
        else:
            entries.append(_Entry([line], group))
    return entries


@dataclass
class _Rows:
    """Makes rows, with a column for each heading that groups bring; `down` are the values that
    are said once for several rows, by number and column, `of_all` those of all rows."""

    grid: Grid
    texts: list[str]
    named: Mapping[int, Group]
    down: Mapping[tuple[int, int], Cell]
    of_all: Mapping[str, Cell]
    name: int
    bare_name: Callable[[Cell], Cell]
    asked: Sequence[range]
    width: int = 0
    columns: dict[str, int] = field(default_factory=dict)
    answers: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.width, self.answers = len(self.texts), list(self.texts)
        self.texts = ticks.headings(self.texts, self.asked)
        of_groups = dict.fromkeys(group.heading for group in self.named.values())
        for heading in (*of_groups, *self.of_all):
            if heading not in self.texts:
                self.texts.append(heading)
            self.columns[heading] = self.texts.index(heading)

    def row(self, entry: _Entry) -> Row:
        """The row of one initiative."""
        first, *more = entry.lines
        width = max(self.width, *(len(line.values) for line in entry.lines))
        cells = self.grid.cells(first, width)
        if more:
            below = [self.grid.cells(line, width) for line in more]
            cells = [joined(stacked) for stacked in zip(cells, *below, strict=True)]
        if self.down:
            down = ((cell, self.down.get((first.number, n))) for n, cell in enumerate(cells))
            cells = [said if said and cell.value is None else cell for cell, said in down]
        if self.name < len(cells):
            cells[self.name] = self.bare_name(cells[self.name])
        cells = ticks.answered(cells, self.answers, self.asked)
        # What runs past the headings stays past them.
        cells[self.width : self.width] = [Cell(None, "")] * (len(self.texts) - self.width)
        for heading, cell in self.of_all.items():
            cells[self.columns[heading]] = cell
        if entry.group:
            cells[self.columns[entry.group.heading]] = entry.group.cell
        return Row(first.number, cells)


def _refuse_formulas(table: Table) -> None:
    missing = sum(note.code == FORMULA for note in table.notes)
    full = missing > limits.FORMULAS_WITHOUT_VALUE
    if not full and (missing or not table.sheet):
        cells = [cell.value for row in table.rows for cell in row.cells if cell.value is not None]
        full = missing > len(cells)
        if not full and not table.sheet:
            # Only text in a CSV is run by the next program; in a workbook it stays text.
            missing = sum(isinstance(value, str) and looks_like_formula(value) for value in cells)
            full = missing > len(cells) / 2
    if full:
        raise UnreadableFile("formulas", sheet=table.sheet, count=missing)


def _row_number(place: str) -> int:
    return int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
