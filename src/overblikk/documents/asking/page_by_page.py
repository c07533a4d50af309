"""Finding with a model: every page is read, and what was not is told."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.candidates import Candidate, Candidates
from overblikk.documents.asking.checking import checked, lowered
from overblikk.documents.asking.faults import Fault, NotAnswered
from overblikk.documents.asking.found import FoundByModel, ReadByModel
from overblikk.documents.asking.language_model import LanguageModel
from overblikk.documents.asking.prompts import prompt
from overblikk.documents.asking.shapes import PageAnswer
from overblikk.documents.asking.stretches import Stretch, stretches_at
from overblikk.documents.finding.coverage import Coverage, coverage_of
from overblikk.documents.finding.detector import find
from overblikk.documents.finding.findings import Finding, Found, Said
from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.verifying import Verifier

# The longest word for a method that is kept.
METHOD_LETTERS = 100


def method_of(model: LanguageModel) -> str:
    """How what the model found, was found."""
    return f"model {model.name}"[:METHOD_LETTERS]


def find_with_model(pages: Sequence[PageRead], asking: Asking) -> FoundByModel:
    """What the pages of a document hold, read by the program and by a model.

    What a model has answered before is not asked again, so that a run that was cut off goes on
    where it stopped. On pages that the model did not read, the program's own findings stand.
    """
    reading = ReadingByModel(pages, asking)
    gathered = [one for at in range(len(pages)) for one in reading.read_page(at)]
    found = Found(
        findings=tuple(one for one, is_sure in gathered if is_sure),
        doubtful=tuple(one for one, is_sure in gathered if not is_sure),
        passages=sum(len(page.passages) for page in pages),
    )
    return FoundByModel(found, _coverage(pages, reading.unread), reading.told())


def _coverage(pages: Sequence[PageRead], unread: Collection[int | None]) -> Coverage:
    """The coverage where a page that the model did not read counts as one that failed."""
    return coverage_of(
        replace(page, outcome=Outcome.ERROR) if page.number in unread else page for page in pages
    )


class ReadingByModel:
    """Reads a document with a model, page by page, in any order.

    `unread` are the pages so far that the model gave no usable answer about, and `unchecked` those
    whose findings the second pass did not answer about, each with why.
    """

    def __init__(self, pages: Sequence[PageRead], asking: Asking) -> None:
        passages = [passage for page in pages for passage in page.passages]
        own = find(passages)
        self._pages, self._asking = pages, asking
        self._candidates = Candidates(passages, Verifier(pages), own.findings, own.doubtful)
        self.unread: dict[int | None, Fault] = {}
        self.unchecked: dict[int | None, Fault] = {}

    def read_page(self, at: int) -> list[tuple[Finding, bool]]:
        """What is found on a page, the first of which is at 0, and whether each is sure."""
        found = [one for part in stretches_at(self._pages, at) for one in self._read(part)]
        return [(one.finding, one.is_sure) for one in found]

    def _read(self, stretch: Stretch) -> list[Candidate]:
        """The candidates of a stretch, named, checked and lowered."""
        method = method_of(self._asking.model)
        try:
            answer = self._asking.ask(prompt("find"), stretch.as_data(), PageAnswer)
        except NotAnswered as fault:
            self.unread.setdefault(stretch.page, fault.fault)
            return self._candidates.own_of(stretch)
        found = [self._with_words(one) for one in self._candidates.of(stretch, answer, method)]
        try:
            return checked(found, stretch, self._asking, prompt("check"))
        except NotAnswered as fault:
            self.unchecked.setdefault(stretch.page, fault.fault)
            return [lowered(one, None) for one in found]

    def _with_words(self, candidate: Candidate) -> Candidate:
        answer = candidate.named.model_dump_json() if candidate.named else ""
        said = Said(self._asking.model.name, self._prompts, answer)
        finding: Finding = replace(candidate.finding, said=said)
        return replace(candidate, finding=finding)

    @property
    def _prompts(self) -> tuple[str, ...]:
        return prompt("find").version, prompt("check").version

    def told(self) -> ReadByModel:
        """What was read, and what was not."""
        return ReadByModel(
            self._asking.model.name,
            self._prompts,
            self.unread,
            self.unchecked,
            self._candidates.turned_down,
        )
