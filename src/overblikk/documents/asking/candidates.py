"""What may become a finding of one stretch: what the program found itself, and what a model named.

A model adds and is not believed further than the words bear; it takes nothing away but by the
second pass, which lowers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from overblikk.documents.asking.guarding import bears
from overblikk.documents.asking.pointing import NoPointer, Pointing, verified
from overblikk.documents.asking.shapes import Named, PageAnswer
from overblikk.documents.asking.stretches import Stretch
from overblikk.documents.finding.cues import marked
from overblikk.documents.finding.features import Sentence
from overblikk.documents.finding.findings import Finding, Span
from overblikk.documents.finding.judging import Kind, Status, judge
from overblikk.documents.finding.naming import name_and_body, time_of
from overblikk.documents.passages import Passage
from overblikk.documents.verifying import Verifier


@dataclass(frozen=True)
class Candidate:
    """A finding that is not checked yet. One that `is_raised` stands only if the check holds it."""

    finding: Finding
    is_sure: bool
    is_raised: bool = False
    named: Named | None = None


class Candidates:
    """Gathers the candidates of a document, stretch by stretch."""

    def __init__(
        self,
        passages: Sequence[Passage],
        verifier: Verifier,
        sure: Sequence[Finding],
        doubtful: Sequence[Finding],
    ) -> None:
        self._by_number = {passage.number: passage for passage in passages}
        self._verifier = verifier
        self._own = {one.passages[0]: Candidate(one, is_sure=False) for one in doubtful}
        self._own |= {one.passages[0]: Candidate(one, is_sure=True) for one in sure}
        self._holds_explicit = any(one.kind is Kind.EXPLICIT for one in sure)
        self.turned_down = 0

    def own_of(self, stretch: Stretch) -> list[Candidate]:
        """Those that the program found by itself."""
        return [self._own[one.number] for one in stretch.own if one.number in self._own]

    def of(self, stretch: Stretch, answer: PageAnswer, method: str) -> list[Candidate]:
        """Those, with what the model named of the same passages or others."""
        found: list[Candidate] = []
        taken: set[int] = set()
        pointing = Pointing(stretch)
        for named in answer.findings:
            for run in self._runs(pointing, named):
                if taken.isdisjoint(run):
                    found.append(self._named(named, run, pointing, method))
                    taken.update(run)
        found += [one for one in self.own_of(stretch) if one.finding.passages[0] not in taken]
        return sorted(found, key=lambda one: one.finding.passages)

    def _runs(self, pointing: Pointing, named: Named) -> Iterator[tuple[int, ...]]:
        try:
            runs = [
                one
                for run in pointing.runs(named)
                for one in verified(run, self._by_number, self._verifier)
            ]
        except NoPointer:
            runs = []
        self.turned_down += not runs
        for run in runs:
            # Sentences stand together only where each by itself is what they are called.
            is_one = all(bears(Kind(named.kind), self._sentence(number)) for number in run)
            yield from [run] if is_one else [(number,) for number in run]

    def _named(
        self, named: Named, run: tuple[int, ...], pointing: Pointing, method: str
    ) -> Candidate:
        own = next((self._own[number] for number in run if number in self._own), None)
        if own and len(run) == 1 and (own.is_sure or own.finding.kind is not Kind.EXPLICIT):
            return replace(own, named=named, finding=_filled(own.finding, named, run, pointing))
        kind, is_sure = self._kind(Kind(named.kind), run)
        found = self._finding(named, run, pointing, kind)
        is_raised = not all(self._is_sure(number, kind) for number in run)
        candidate = Candidate(replace(found, method=method), is_sure, is_raised, named)
        if kind is Kind.EXPLICIT and not self._holds_explicit:
            # What would be the only one of its document is for a person to say.
            return replace(candidate, is_sure=False)
        return candidate

    def _is_sure(self, number: int, kind: Kind) -> bool:
        own = self._own.get(number)
        return own is not None and own.is_sure and own.finding.kind is kind

    def _kind(self, kind: Kind, run: tuple[int, ...]) -> tuple[Kind, bool]:
        """What the passages are called, and whether that is sure."""
        sentences = [self._sentence(number) for number in run]
        if all(bears(kind, one) for one in sentences):
            return kind, True
        if kind is Kind.EXPLICIT and any(bears(Kind.POTENTIAL, one) for one in sentences):
            return Kind.POTENTIAL, True
        return kind, False

    def _sentence(self, number: int) -> Sentence:
        before = self._by_number.get(number - 1)
        return Sentence(self._by_number[number].text, before.text if before else "")

    def _finding(
        self, named: Named, run: tuple[int, ...], pointing: Pointing, kind: Kind
    ) -> Finding:
        passage = self._by_number[run[0]]
        judged = judge(self._sentence(run[0]))
        name, body = name_and_body(passage, marked(passage.text), is_item=False)
        cue = Span(run[0], judged.first, judged.last) if judged.last > judged.first else None
        is_explicit = kind is Kind.EXPLICIT
        found = Finding(
            passages=run,
            kind=kind,
            status=Status(named.status) if is_explicit and named.status else None,
            confidence=round(judged.sureness if is_explicit else judged.confidence, 3),
            cue=cue,
            name=name,
            organisation=body,
            time=time_of(passage),
        )
        return _filled(found, named, run, pointing)


def _filled(found: Finding, named: Named, run: tuple[int, ...], pointing: Pointing) -> Finding:
    """The finding with what the model read out of its passages, where it stands in them."""
    return replace(
        found,
        name=found.name or pointing.span(named.name, run),
        organisation=found.organisation or pointing.span(named.organisation, run),
        time=found.time or pointing.span(named.time, run),
        cue=found.cue or pointing.span(named.cue, run),
    )
