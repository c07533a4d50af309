"""Blocks of files that say what each is, and have no places."""

from collections.abc import Iterable, Iterator

from overblikk.documents.passages import PassageKind
from overblikk.documents.reading.blocks import Block
from overblikk.documents.reading.flow import Sheet
from overblikk.documents.reading.lines import Line
from overblikk.lib.untrusted.refusal import Refused

_SIZE = 1.0


def block_of(
    text: str,
    kind: PassageKind = PassageKind.SENTENCE,
    *,
    level: int = 0,
    bold: str = "",
    column_heading: str = "",
) -> Block | None:
    """A block of the text, None where it has none; `bold` is what it begins with in bold."""
    words = " ".join(text.split())
    if not words:
        return None
    bold = " ".join(bold.split())
    # A word that goes on in ordinary letters is no name that is set in bold.
    until = len(bold) if bold and words.startswith(bold) else 0
    line = Line(words, 0, 0, 0, 0, _SIZE, bold=until == len(words), bold_until=until)
    return Block([line], kind, level, column_heading)


def cells_of(rows: Iterable[list[str]]) -> Iterator[Block | None]:
    """The cells of a table whose first row names its columns."""
    headings: list[str] | None = None
    for row in rows:
        for column, words in enumerate(row):
            heading = headings[column] if headings and column < len(headings) else ""
            yield block_of(words, PassageKind.CELL, column_heading=" ".join(heading.split()))
        headings = row if headings is None else headings


def whole(blocks: Iterable[Block | None], problems: Iterable[str] = ()) -> Sheet:
    """All of a file that has no pages, with what was noticed of it.

    Raises Refused where there is nothing to read.
    """
    found = [block for block in blocks if block is not None]
    if not found:
        raise Refused("empty")
    return Sheet(None, found, problems=list(problems))
