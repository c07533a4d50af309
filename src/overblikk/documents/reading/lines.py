"""The lines of a page as a file has them: words with their place, in the file's own order."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Word:
    """A word of a line, or its words up to a sentence's end: where it begins, and its sides."""

    start: int
    left: float
    right: float


@dataclass(slots=True)
class Line:
    """A line, or the part of it that stands in one column or cell.

    Points from the page's upper left corner. `bold` is that all of it is; `bold_until` is how much
    of its text is, from its beginning. `words` are none where nothing within it needs a place.
    `is_parted` is that a wide space stands before it on the same line.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    words: Sequence[Word] = ()
    bold: bool = False
    bold_until: int = 0
    is_parted: bool = False

    def side_at(self, start: int, end: int) -> tuple[float, float]:
        """The left and right sides of the words that stand in that part of the text."""
        if start == 0 and end >= len(self.text):
            return self.left, self.right
        left, right = self.left, self.right
        for word in self.words:
            if word.start <= start:
                left = word.left
            if word.start >= end:
                break
            right = word.right
        return left, right

    def is_level_with(self, other: "Line") -> bool:
        """Do the two stand on the same line of the page?"""
        if self.bottom <= other.top or other.bottom <= self.top:
            return False
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared > 0.6 * min(self.bottom - self.top, other.bottom - other.top)

    def stands_over(self, other: "Line") -> bool:
        """Do the two share some of the page's width?"""
        shared = min(self.right, other.right) - max(self.left, other.left)
        return shared > 0.3 * min(self.right - self.left, other.right - other.left)
