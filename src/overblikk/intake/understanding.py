"""What the rows of a table say: understood some at a time, by this process or by several."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import chain, repeat
from uuid import UUID

from django.db import connection

from overblikk.intake.checks import fields_of_overviews
from overblikk.intake.interpreting import Interpreter, MappedCell
from overblikk.intake.mapping import Column
from overblikk.intake.masking import is_masked
from overblikk.intake.problems import Problem, in_sheet
from overblikk.intake.readers.tables import Cell, Table
from overblikk.intake.readers.tables import Row as TableRow
from overblikk.intake.rules.amount_headings import with_what_is_said
from overblikk.intake.rules.texts import as_text, clean
from overblikk.lib.garbage import garbage_left_until_the_end
from overblikk.lib.norwegian_words.spelling import distinct_words, pieces_of
from overblikk.lib.on_disk import packed
from overblikk.lib.side_by_side import in_their_order, processors
from overblikk.proposals.planning import TELLING, Row
from overblikk.registry.fields import Field
from overblikk.registry.word_keeping import FIELDS

# So many rows are understood at a time.
PIECE = 500
# Of fewer rows than so many it takes longer to begin.
MANY = 2000

# A cell that gave no value: its heading, its place and its words.
KeptCell = tuple[str, str, str]


@dataclass(frozen=True)
class Piece:
    """What some rows came to: the rows, their outlines and the cells of each that gave no value,
    all packed; how many cells of each column hold something, and the words that initiatives are
    found by."""

    count: int
    rows: bytes
    outlines: bytes
    kept: bytes
    problems: Sequence[Problem]
    filled: Counter[int]
    words: set[str]


@dataclass(frozen=True)
class Understanding:
    """Understands the rows of a table.

    `numbered` are the initiatives of those rows that name one by its number, by the row's place.
    """

    table: Table
    columns: Sequence[Column]
    interpreter: Interpreter
    numbered: Mapping[int, UUID]

    def pieces(self, *, by_several: bool) -> Iterator[Piece]:
        """All rows, in order; of many rows `by_several` processes where that can be."""
        firsts = range(0, len(self.table.rows), PIECE)
        if by_several and len(self.table.rows) >= MANY and not connection.in_atomic_block:
            yield from in_their_order(self._piece, firsts, processes=processors())
        else:
            yield from map(self._piece, firsts)

    @garbage_left_until_the_end()
    def _piece(self, first: int) -> Piece:
        of_table = self.table.rows[first : first + PIECE]
        found = [self._row(at, row) for at, row in enumerate(of_table, start=first)]
        rows, kept, problems = zip(*found, strict=True)
        return Piece(
            len(found),
            packed(rows),
            packed([row.only(_outlined()) for row in rows]),
            packed(kept),
            list(chain(*problems)),
            _filled(of_table),
            set(chain.from_iterable(map(_words, rows))),
        )

    def _row(self, at: int, row: TableRow) -> tuple[Row, list[KeptCell], list[Problem]]:
        sheet = self.table.sheet
        cells = list(self._mapped(row))
        understood, problems = self.interpreter.interpret(cells, number=row.number, sheet=sheet)
        if initiative := self.numbered.get(at):
            understood = replace(understood, initiative_id=initiative)
        kept = _kept(row, self.table, understood)
        problems += _beyond_headings(row, self.table)
        problems += self._noted(cells, row.number)
        problems += identity_numbers(kept, sheet, row.number)
        return understood, kept, problems

    @cached_property
    def _columns_used(self) -> list[tuple[int, str, str, Field | None]]:
        fields = self.interpreter.lexicon.fields
        return [
            (at, self._heading(column), column.field, fields.get(column.field.partition(":")[0]))
            for at, column in enumerate(self.columns)
            if column.field
        ]

    def _heading(self, column: Column) -> str:
        is_of_amounts = column.field and column.field.startswith("amounts")
        if not (self.table.of_amounts and is_of_amounts):
            return column.heading
        return with_what_is_said(column.heading, self.table.of_amounts)

    def _mapped(self, row: TableRow) -> Iterator[MappedCell]:
        for at, heading, field, of in self._columns_used:
            if at < len(row.cells):
                cell = row.cells[at]
                for part in _parts(cell, of) if cell.parts else (cell,):
                    yield MappedCell(part, heading, field)

    @cached_property
    def _notes(self) -> dict[str, str]:
        return {note.place: note.code for note in self.table.notes}

    def _noted(self, cells: Sequence[MappedCell], number: int) -> Iterator[Problem]:
        """What was noted of the cells as the file was read."""
        for one in cells if self._notes else ():
            if code := self._notes.get(one.cell.place):
                where = in_sheet(self.table.sheet, one.cell.place)
                yield Problem(code, number, one.header, where, one.field, sheet=self.table.sheet)


@cache
def _outlined() -> frozenset[str]:
    """The fields that are looked at of all rows together."""
    return TELLING | fields_of_overviews()


def _words(row: Row) -> Iterator[str]:
    """The words that the row's initiative is found by, as they are spelled; no numbers."""
    for value in row.values:
        if value.field in FIELDS and isinstance(value.value, str):
            pieces = chain.from_iterable(map(pieces_of, distinct_words(value.value)))
            yield from (piece for piece in pieces if piece.isalpha())


def _filled(rows: Sequence[TableRow]) -> Counter[int]:
    """In how many of the rows each column holds something."""
    return Counter(
        place
        for row in rows
        for place, cell in enumerate(row.cells)
        if cell.value is not None and cell.value != ""
    )


def _parts(cell: Cell, of: Field | None) -> Sequence[Cell]:
    """The cells that a field of several values is read from one by one, each with its place."""
    if of is None or not of.is_many or not cell.parts:
        return [cell]
    return list({part.value: part for part in reversed(cell.parts)}.values())[::-1]


def _beyond_headings(row: TableRow, table: Table) -> list[Problem]:
    """Advice on each cell that holds something where no heading stands above."""
    return [
        Problem("beyond-headings", row.number, cell=where, sheet=table.sheet)
        for cell in row.cells[len(table.headers) :]
        if cell.value not in (None, "") and (where := in_sheet(table.sheet, cell.place))
    ]


def identity_numbers(
    cells: Iterable[KeptCell], sheet: str, row: int | None = None
) -> list[Problem]:
    """Where numbers have been taken out of cells that give no value."""
    return [
        Problem("identity-number", row, heading, in_sheet(sheet, place), sheet=sheet)
        for heading, place, words in cells
        if is_masked(words)
    ]


def _kept(row: TableRow, table: Table, values: Row) -> list[KeptCell]:
    """The cells that hold something and gave no value of the row."""
    used = {value.place.get("cell") for value in values.values}
    headings = chain(table.headers, repeat(""))
    return [
        (heading, cell.place, words)
        for heading, cell in zip(headings, row.cells, strict=False)
        if cell.value is not None
        and cell.place not in used
        and (words := clean(as_text(cell.value)))
    ]
