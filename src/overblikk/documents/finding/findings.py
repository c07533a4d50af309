"""Findings: pointers into a document, never text.

What is shown of a finding, its quote among it, is cut from the passages that it points at, and its
page is theirs, so that a finding without its words on that page can't be.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from overblikk.documents.finding.judging import Kind, Status
from overblikk.documents.passages import Passage

# How findings were made: by the cues and the small classifier that come with the program.
METHOD = "cues 1"


@dataclass(frozen=True, slots=True)
class Span:
    """Letters of a passage, from one to another, the last not among them."""

    passage: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Said:
    """What a model said of a finding: which one, asked how, and its answers as JSON.

    `answer` is "" where the first pass did not name it, `check` where the second did not judge it.
    """

    model: str
    prompts: tuple[str, ...]
    answer: str = ""
    check: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a document says is done, or may be done; whole passages by their numbers.

    `name`, `organisation` and `time` are None where the document names none. `cue` are the words
    that it was taken for. `confidence` is between 0 and 1. `said` is what a model answered, where
    one was asked.
    """

    passages: tuple[int, ...]
    kind: Kind
    status: Status | None
    confidence: float
    cue: Span | None
    name: Span | None = None
    organisation: Span | None = None
    time: Span | None = None
    method: str = METHOD
    said: Said | None = None


@dataclass(frozen=True)
class Found:
    """What was found in a document, with what was read of it.

    `doubtful` are those that may be explicit, and are not sure enough to stand among the findings.
    """

    findings: tuple[Finding, ...]
    doubtful: tuple[Finding, ...]
    passages: int

    @property
    def holds_explicit(self) -> bool:
        """Whether anything in it is explicit; that nothing is, is an answer too."""
        return any(one.kind == Kind.EXPLICIT for one in self.findings)

    @property
    def by_kind(self) -> Mapping[Kind, int]:
        """How many of each kind there are."""
        return Counter(one.kind for one in self.findings)


class Cutting:
    """Cuts what findings point at from one document. A pointer out of it is a KeyError."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._by_number = {passage.number: passage for passage in passages}

    def quote(self, finding: Finding) -> str:
        """The words of the finding's passages as they stand, with a space between them."""
        return " ".join(self._by_number[number].text for number in finding.passages)

    def words(self, span: Span | None) -> str:
        """The words of a span, or "" for none."""
        return self._by_number[span.passage].text[span.first : span.last] if span else ""

    def page(self, finding: Finding) -> int | None:
        """The page where the finding begins; None where the document has none."""
        return self._by_number[finding.passages[0]].page
