"""What was read of a document: told with every list of findings."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from overblikk.documents.pages import Outcome, PageRead

_TEXT = (Outcome.TEXT, Outcome.SCANNED)
_WITHOUT = (Outcome.EMPTY, Outcome.IMAGE_WITHOUT_TEXT)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many pages there are, and of them were read, failed, and have no text.

    A file without pages counts as one.
    """

    pages: int
    read: int
    failed: int
    without_text: int


def coverage_of(pages: Iterable[PageRead]) -> Coverage:
    """The coverage of the pages."""
    outcomes = Counter(page.outcome for page in pages)
    return Coverage(
        pages=outcomes.total(),
        read=sum(outcomes[one] for one in _TEXT),
        failed=outcomes[Outcome.ERROR],
        without_text=sum(outcomes[one] for one in _WITHOUT),
    )
