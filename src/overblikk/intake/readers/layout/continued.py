"""Lines that go on with the initiative above: its partners or milestones on a line each."""

from dataclasses import dataclass

from overblikk.intake.readers.layout.grid import Line
from overblikk.intake.readers.layout.numbers import number_in
from overblikk.intake.readers.layout.shape import Shape
from overblikk.intake.readers.tables import Cell

# An initiative has one of these; a line that gives another is another initiative.
_ONCE = ("start", "end", "period", "status", "phase", "ai", "responsible_organisation")


@dataclass(frozen=True)
class Continuing:
    """Tells which lines go on with the one above, in one table; `down` are its merged cells."""

    shape: Shape
    down: dict[tuple[int, int], Cell]

    def __call__(self, line: Line, first: Line, above: int) -> bool:
        """Whether the line goes on with the initiative that begins on the line `first`.

        Surely where the name is merged down over it. Else where nothing that says which
        initiative it is stands in it, no break parts it from the line `above`, and it holds
        nothing that an initiative has once; where rows are numbered too, it may hold that, if
        it is half empty beside the first.
        """
        shape = self.shape
        if line.at(shape.name) is not None:
            return False
        if (line.number, shape.name) in self.down:
            return True
        filled = [column for column in line.filled() if column < len(shape.fields)]
        is_known = any(line.at(column) is not None for column in shape.identifying)
        if line.number - above > 1 or is_known or not filled:
            return False
        if first.at(shape.name) is None or all(number_in(line.at(c)) is not None for c in filled):
            return False
        if any(shape.fields[column] in _ONCE for column in filled):
            return len(shape.identifying) > 1 and len(filled) <= len(first.filled()) / 2
        return len(filled) < max(2, len(first.filled()))
