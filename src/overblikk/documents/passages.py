"""What a document is read into, and what findings point at: passages that keep their page."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class PassageKind(StrEnum):
    """What a passage is in its document."""

    HEADING = "heading"
    SENTENCE = "sentence"
    LIST_ITEM = "list_item"
    CELL = "cell"
    FOOTNOTE = "footnote"


class Box(NamedTuple):
    """A place on a page: `page` in the file's order from 1, points from its upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From side to side."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, heading, list item or cell as it stands in the document.

    `number` counts from 1 in reading order and is its id within the document. `text` keeps the
    words as written, with hyphens at line ends. `page` and `last_page` are in the file's order from
    1, and None where the file has no pages. `headings` are those that it stands under, outermost
    first; of a cell also its column's heading, last. `lead` is the bold or numbered name that the
    passage begins with, or "". `language` is "nb", "nn" or "" for any other.
    """

    number: int
    kind: PassageKind
    text: str
    page: int | None
    last_page: int | None
    headings: tuple[str, ...] = ()
    lead: str = ""
    language: str = "nb"
    boxes: tuple[Box, ...] = ()
