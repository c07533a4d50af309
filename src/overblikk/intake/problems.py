"""What the one who hands in an overview is told of it: where, what, why and what to do."""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from overblikk.intake.checks import Check, Level, check_of


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a check found: under which code, what its sentence tells of, and where.

    Without a cell it is of the row, and without a row of a column or the whole overview.
    """

    code: str
    row: int | None = None
    column: str = ""
    cell: str = ""
    field: str = ""
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    sheet: str = ""

    @property
    def check(self) -> Check:
        """The check that found it."""
        return check_of(self.code)

    @property
    def level(self) -> Level:
        """Whether it stands in the way, or is advice."""
        return self.check.level

    @property
    def what(self) -> str:
        """What was found, in the reader's language."""
        return str(self.check.what) % self.params

    @property
    def message(self) -> str:
        """What, why and what to do, in the reader's language."""
        return f"{self.what} {self.check.why} {self.check.remedy}"

    @property
    def place(self) -> str:
        """The cell, else the row or the column; empty of the whole overview."""
        if self.cell or self.row is None:
            return self.cell or self.column
        return in_sheet(self.sheet, str(self.row))

    def as_json(self) -> dict[str, Any]:
        """The problem as the command reports it."""
        return {
            "check": self.check.key,
            "level": str(self.level),
            "row": self.row,
            "column": self.column,
            "cell": self.cell,
            "field": self.field,
            "what": self.what,
            "why": str(self.check.why),
            "remedy": str(self.check.remedy),
            "message": self.message,
        }

    def as_kept(self) -> dict[str, Any]:
        """The problem as it is kept, to be told in any language."""
        return dataclasses.asdict(self)


# Of what one check finds in an overview so many are told; a thousand tell as much as a million.
MOST_TOLD = 1000


class Findings(list[Problem]):
    """What was found in an overview, in order: of each check as many as are told.

    The rest are counted in `more`, by the check's key.
    """

    def __init__(self) -> None:
        super().__init__()
        self.more: Counter[str] = Counter()
        self._told: Counter[str] = Counter()

    def tell(self, problems: Iterable[Problem]) -> None:
        """Add what was found besides."""
        for problem in problems:
            key = problem.check.key
            if self._told[key] < MOST_TOLD:
                self._told[key] += 1
                self.append(problem)
            else:
                self.more[key] += 1


def in_sheet(sheet: str, cell: str) -> str:
    """The cell as a spreadsheet writes it: with its sheet, where the file has sheets."""
    return f"{sheet}!{cell}" if sheet else cell


_KEPT = {field.name for field in dataclasses.fields(Problem)}


def from_kept(kept: Iterable[Mapping[str, Any]]) -> list[Problem]:
    """The problems that `as_kept` wrote, now or before it came to write less."""
    return [Problem(**{key: one[key] for key in one if key in _KEPT}) for one in kept]
