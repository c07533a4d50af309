"""Columns of which each row ticks one: a question whose answers head a column each."""

from collections.abc import Sequence
from dataclasses import replace

from overblikk.intake.readers.layout.grid import Line, words
from overblikk.intake.readers.tables import Cell
from overblikk.intake.rules.headings import recognise
from overblikk.intake.rules.truth import yes_no

_FEWEST_ROWS = 3
# In so many of the rows just one is ticked.
_NEARLY_ALL = 0.9


def questions(texts: Sequence[str], lines: Sequence[Line]) -> list[range]:
    """The runs of columns that are such a question; a heading that names a field is its own."""
    if len(lines) < _FEWEST_ROWS:
        return []
    found, start = [], None
    for column in range(len(texts) + 1):
        if column < len(texts) and _may_be_answer(texts[column], lines, column):
            start = column if start is None else start
        elif start is not None:
            found.append(range(start, column))
            start = None
    return [run for run in found if len(run) > 1 and _one_each(run, lines)]


def headings(texts: Sequence[str], runs: Sequence[range]) -> list[str]:
    """The headings, those of a question in one over its first column."""
    made = list(texts)
    for run in runs:
        made[run.start] = " / ".join(texts[column] for column in run)
        made[run.start + 1 : run.stop] = [""] * (len(run) - 1)
    return made


def answered(cells: list[Cell], texts: Sequence[str], runs: Sequence[range]) -> list[Cell]:
    """The cells of a row, with the answer that it ticks in the first column of each question.

    Where more than one is ticked the cells stand as they are.
    """
    for run in runs:
        ticked = [column for column in run if cells[column].value is not None]
        if len(ticked) == 1:
            answer = replace(cells[ticked[0]], value=texts[ticked[0]])
            cells[run.start : run.stop] = [answer, *([Cell(None, "")] * (len(run) - 1))]
    return cells


def _may_be_answer(text: str, lines: Sequence[Line], column: int) -> bool:
    values = [line.at(column) for line in lines if line.at(column) is not None]
    if not text or not values or any(isinstance(value, int | float) for value in values):
        return False
    return recognise(text) is None and all(
        len(words(value)) < 3 and yes_no(words(value)) == "yes" for value in values
    )


def _one_each(run: range, lines: Sequence[Line]) -> bool:
    ticks = [sum(line.at(column) is not None for column in run) for line in lines]
    return max(ticks) == 1 and sum(ticks) >= _NEARLY_ALL * len(lines)
