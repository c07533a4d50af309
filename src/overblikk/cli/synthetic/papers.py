"""The made-up papers that made-up values rest on; each says that it is made up."""

from dataclasses import dataclass
from random import Random
from typing import Any

from overblikk.cli.synthetic.dates import REFERENCE
from overblikk.cli.synthetic.marks import SENDER, marked
from overblikk.sources.actions import Received, receive
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method, Source, SourceKind

# One of so many papers is not for sharing, as some are.
NOT_SHARED = 8


@dataclass
class Paper:
    """A sheet of rows: one for each initiative that it tells of."""

    source: Source
    row: int = 1

    def next_row(self) -> int:
        """The number of the next row, below the header."""
        self.row += 1
        return self.row

    def claim(self, field: str, value: Any, words: str, *, column: int, row: int) -> Claim:
        """The claim that stands in a cell."""
        cell = f"{_letters(column)}{row}"
        place = {"sheet": "Tiltak", "cell": cell}
        return Claim(field, value, self.source, Method.READ, words=words, place=place)


def receive_paper(title: str, random: Random) -> Paper:
    """A paper with the title, received now; a few are not for sharing."""
    is_shared = random.randrange(NOT_SHARED) > 0
    return Paper(
        receive(
            Received(
                SourceKind.OVERVIEW,
                marked(title),
                from_name=SENDER,
                speaks_for=REFERENCE,
                access_level=AccessLevel.PUBLIC if is_shared else AccessLevel.INTERNAL,
                access_ground="" if is_shared else "Syntetisk kilde som ikke er for deling",
            ),
            by=None,
        )
    )


def _letters(column: int) -> str:
    """What a spreadsheet calls the column, counted from nought."""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
