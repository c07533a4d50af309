"""What a model found in a document, and what of the document it read."""

from collections.abc import Mapping
from dataclasses import dataclass

from overblikk.documents.asking.faults import Fault
from overblikk.documents.finding.coverage import Coverage
from overblikk.documents.finding.findings import Found


@dataclass(frozen=True)
class ReadByModel:
    """What became of each page that has text.

    `unread` are the pages that the model gave no usable answer about, each with why; of a file
    without pages the key is None. `unchecked` are those whose findings the second pass did not
    answer about. `turned_down` is how many findings it named that point at nothing.
    """

    model: str
    prompts: tuple[str, ...]
    unread: Mapping[int | None, Fault]
    unchecked: Mapping[int | None, Fault]
    turned_down: int


@dataclass(frozen=True)
class FoundByModel:
    """Findings with the coverage that must be told with them: a page that the model did not read
    counts as failed, though its text was read without the model."""

    found: Found
    coverage: Coverage
    read: ReadByModel
