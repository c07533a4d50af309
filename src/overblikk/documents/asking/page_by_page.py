"""Finding with a model: every page is read, and what was not is told."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.candidates import Candidate, Candidates
from overblikk.documents.asking.checking import checked, lowered
from overblikk.documents.asking.faults import Fault, NotAnswered
from overblikk.documents.asking.found import FoundByModel, ReadByModel
from overblikk.documents.asking.prompts import prompt
from overblikk.documents.asking.shapes import PageAnswer
from overblikk.documents.asking.stretches import Stretch, stretches_of
from overblikk.documents.finding.coverage import Coverage, coverage_of
from overblikk.documents.finding.detector import find
from overblikk.documents.finding.findings import Finding, Found, Said
from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.verifying import Verifier


def find_with_model(pages: Sequence[PageRead], asking: Asking) -> FoundByModel:
    """What the pages of a document hold, read by the program and by a model.

    What a model has answered before is not asked again, so that a run that was cut off goes on
    where it stopped. On pages that the model did not read, the program's own findings stand.
    """
    passages = [passage for page in pages for passage in page.passages]
    own = find(passages)
    candidates = Candidates(passages, Verifier(pages), own.findings, own.doubtful)
    reading = _Reading(asking, candidates, {}, {})
    gathered = [one for stretch in stretches_of(pages) for one in reading.read(stretch)]
    found = Found(
        findings=tuple(one.finding for one in gathered if one.is_sure),
        doubtful=tuple(one.finding for one in gathered if not one.is_sure),
        passages=len(passages),
    )
    return FoundByModel(found, _coverage(pages, reading.unread), reading.told())


def _coverage(pages: Sequence[PageRead], unread: Collection[int | None]) -> Coverage:
    """The coverage where a page that the model did not read counts as one that failed."""
    return coverage_of(
        replace(page, outcome=Outcome.ERROR) if page.number in unread else page for page in pages
    )


@dataclass
class _Reading:
    asking: Asking
    candidates: Candidates
    unread: dict[int | None, Fault]
    unchecked: dict[int | None, Fault]

    def read(self, stretch: Stretch) -> list[Candidate]:
        """The candidates of a stretch, named, checked and lowered."""
        method = f"model {self.asking.model.name}"
        try:
            answer = self.asking.ask(prompt("find"), stretch.as_data(), PageAnswer)
        except NotAnswered as fault:
            self.unread.setdefault(stretch.page, fault.fault)
            return self.candidates.own_of(stretch)
        found = [self._with_words(one) for one in self.candidates.of(stretch, answer, method)]
        try:
            return checked(found, stretch, self.asking, prompt("check"))
        except NotAnswered as fault:
            self.unchecked.setdefault(stretch.page, fault.fault)
            return [lowered(one, None) for one in found]

    def _with_words(self, candidate: Candidate) -> Candidate:
        answer = candidate.named.model_dump_json() if candidate.named else ""
        said = Said(self.asking.model.name, self._prompts, answer)
        finding: Finding = replace(candidate.finding, said=said)
        return replace(candidate, finding=finding)

    @property
    def _prompts(self) -> tuple[str, ...]:
        return prompt("find").version, prompt("check").version

    def told(self) -> ReadByModel:
        """What was read, and what was not."""
        return ReadByModel(
            self.asking.model.name,
            self._prompts,
            self.unread,
            self.unchecked,
            self.candidates.turned_down,
        )
