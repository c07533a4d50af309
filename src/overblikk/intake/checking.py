"""All that is to be told of an overview that has been read: on the page and by the command."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from django.db import connection

from overblikk.intake.checks import (
    Check,
    Found,
    InOverviews,
    InRows,
    InTexts,
    SeenOverview,
    SeenRow,
    Unused,
    checks,
)
from overblikk.intake.preparing import Prepared
from overblikk.intake.problems import Findings, Problem, in_sheet
from overblikk.lib.garbage import garbage_left_until_the_end
from overblikk.lib.side_by_side import in_their_order, processors
from overblikk.proposals.planning import Row
from overblikk.registry.fields import fields

# So many rows are checked at a time.
PIECE = 500
# Of fewer rows than so many it takes longer to begin.
MANY = 2000


def problems_in(prepared: Prepared, *, on: date, by_several: bool = False) -> Findings:
    """What reading found and what every check finds on the day, row by row; one query.

    What is of a column or the whole overview comes first. Of many rows `by_several` processes are
    forked, which only one with a single thread may ask for.
    """
    found = Findings()
    found.more.update(prepared.problems.more)
    found.tell(prepared.problems)
    for told in _Checked(prepared, on).problems(by_several=by_several):
        found.tell(told)
    order = {row.place: at for at, row in enumerate(prepared.outlines)}
    found.sort(key=lambda one: order.get(_place(one.sheet, one.row), -1))
    return found


def _place(sheet: str, row: int | None) -> str:
    return in_sheet(sheet, str(row)) if row is not None else ""


class _Checked:
    """Runs every check over an overview."""

    def __init__(self, prepared: Prepared, on: date) -> None:
        self._prepared, self._on = prepared, on
        # By sheet, column and field, since many findings are in a few columns.
        self._headings: dict[tuple[str, str, str], str] = {}
        finders = [(check, one) for check in checks().values() for one in check.finders]
        self._of_rows = [(c, f.finds) for c, f in finders if isinstance(f, InRows)]
        self._of_overviews = [(c, f.finds) for c, f in finders if isinstance(f, InOverviews)]
        of_texts = [(c, f) for c, f in finders if isinstance(f, InTexts)]
        self._of_texts = {
            key: [(check, look.finds) for check, look in of_texts if look.of(field)]
            for key, field in fields().items()
        }

    def problems(self, *, by_several: bool) -> Iterator[list[Problem]]:
        """What is found, some at a time, the whole overview first."""
        rows = len(self._prepared.rows)
        jobs = [
            *(partial(self._in_overview, at) for at in range(len(self._of_overviews))),
            *(partial(self._in_piece, first) for first in range(0, rows, PIECE)),
        ]
        if by_several and rows >= MANY and not connection.in_atomic_block:
            numbers = range(len(jobs))
            yield from in_their_order(lambda at: jobs[at](), numbers, processes=processors())
        else:
            yield from (job() for job in jobs)

    @garbage_left_until_the_end()
    def _in_overview(self, at: int) -> list[Problem]:
        check, finds = self._of_overviews[at]
        seen = SeenOverview(self._prepared.outlines, self._prepared.mapping)
        return [self._problem(check, found, found.row) for found in finds(seen)]

    @garbage_left_until_the_end()
    def _in_piece(self, first: int) -> list[Problem]:
        rows = self._prepared.rows[first : first + PIECE]
        kept = self._prepared.kept[first : first + PIECE]
        return [
            one for row, unused in zip(rows, kept, strict=True) for one in self._in(row, unused)
        ]

    def _in(self, row: Row, unused: Sequence[Unused]) -> Iterator[Problem]:
        yield from self._in_texts(row)
        looked_at = SeenRow(row, unused, self._on)
        for check, finds_in_row in self._of_rows:
            for found in finds_in_row(looked_at):
                yield self._problem(check, found, row)

    def _in_texts(self, row: Row) -> Iterator[Problem]:
        for value in row.values:
            for check, finds in self._of_texts.get(value.field, ()):
                params = finds(value.words)
                if params is not None:
                    yield self._problem(check, Found(params, value), row)

    def _problem(self, check: Check, found: Found, row: Row | None) -> Problem:
        if row is None:
            return _of_overview(check, found)
        sheet, _mark, number = row.place.rpartition("!")
        heading, cell = self._heading_and_cell(sheet, found)
        return Problem(
            check.key,
            int(number),
            heading,
            in_sheet(sheet, cell) if cell else "",
            found.value.field if found.value else "",
            found.params,
            sheet,
        )

    def _heading_and_cell(self, sheet: str, found: Found) -> tuple[str, str]:
        if found.unused:
            heading, cell, _words = found.unused
            return heading, cell
        if found.value is None:
            return "", ""
        cell = found.value.place.get("cell", "")
        return self._heading(sheet, cell, found.value.field), cell

    def _heading(self, sheet: str, cell: str, field: str) -> str:
        letters = cell.rstrip("0123456789")
        key = sheet, letters, field
        if key not in self._headings:
            self._headings[key] = self._looked_up(*key)
        return self._headings[key]

    def _looked_up(self, sheet: str, letters: str, field: str) -> str:
        """The heading of the one column that gives the field, else of the one above the cell."""
        on_sheet = [column for column in self._prepared.mapping if column.sheet == sheet]
        gives = [column for column in on_sheet if (column.field or "").partition(":")[0] == field]
        above = gives if len(gives) == 1 else [c for c in on_sheet if c.letters == letters]
        return above[0].heading if above else ""


def _of_overview(check: Check, found: Found) -> Problem:
    column = found.column
    if column is None:
        return Problem(check.key, params=found.params)
    where = in_sheet(column.sheet, column.letters)
    return Problem(
        check.key, None, column.heading, where, column.field or "", found.params, column.sheet
    )
