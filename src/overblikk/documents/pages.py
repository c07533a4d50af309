"""A page as it was read: its text, its passages, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

from overblikk.documents.passages import Passage


class Outcome(StrEnum):
    """What reading a page came to."""

    TEXT = "text"
    SCANNED = "scanned"
    EMPTY = "empty"
    IMAGE_WITHOUT_TEXT = "image_without_text"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class PageRead:
    """One page, or the whole of a file without pages, whose `number` is then None.

    `number` is in the file's order from 1; `label` is the number printed on the page, or "".
    `text` is what stands there in reading order, without what runs along the top and bottom, and
    with words that are broken at line ends whole; `joins` are the places in it where a hyphen
    stood at a line's end. `passages` that begin here may end on the next page. `problems` are
    codes of `reading.noticed`. `width` and `height` are in points, 0 where there are none.
    """

    number: int | None
    label: str
    outcome: Outcome
    language: str
    text: str
    joins: tuple[int, ...] = ()
    passages: tuple[Passage, ...] = ()
    problems: tuple[str, ...] = ()
    width: float = 0.0
    height: float = 0.0
