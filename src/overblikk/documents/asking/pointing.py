"""From what a model answers to pointers into the document: there is no other way to a finding.

An id that the page does not have, or words that do not stand on it, give nothing. What is found is
always whole passages, and neighbouring ones: a qualifier can't be cut away, nor two sentences be
glued.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from overblikk.documents.asking.shapes import Named
from overblikk.documents.asking.stretches import Stretch
from overblikk.documents.canonical import composed
from overblikk.documents.finding.findings import Span
from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.passages import Passage
from overblikk.documents.verifying import Verdict, Verifier

_GAP = " "


class NoPointer(Exception):
    """What a model named does not stand on the page that it was asked about."""


class Pointing:
    """Finds what a model's words and ids point at in one stretch."""

    def __init__(self, stretch: Stretch) -> None:
        self._stretch = stretch
        self._by_number = {passage.number: passage for passage in stretch.own}

    def runs(self, named: Named) -> list[tuple[int, ...]]:
        """The passages of a finding, each run of neighbours by itself. Raises NoPointer."""
        numbers = sorted(set(named.sentences))
        if not self._stretch.numbers.issuperset(numbers):
            raise NoPointer
        if named.quote.strip():
            numbers = self._holding(named.quote)
        if not numbers:
            raise NoPointer
        return [tuple(run) for run in _neighbours(numbers)]

    def span(self, words: str, run: Sequence[int]) -> Span | None:
        """Where the words stand in one of the passages, or None where they don't."""
        wanted = composed(words).strip()
        if not wanted:
            return None
        for number in run:
            text = self._by_number[number].text
            if composed(text) != text:
                # Places in the one are not places in the other.
                continue
            found = _verifier([text]).check(wanted, 1)
            if found.start is not None and found.end is not None:
                return Span(number, found.start, found.end)
        return None

    def _holding(self, quote: str) -> list[int]:
        found = self._whole.check(quote, 1)
        if found.verdict is not Verdict.VERBATIM or found.start is None or found.end is None:
            raise NoPointer
        first = bisect_right(self._begins, found.start) - 1
        last = bisect_right(self._begins, found.end - 1)
        return [passage.number for passage in self._stretch.own[first:last]]

    @cached_property
    def _whole(self) -> Verifier:
        return _verifier([passage.text for passage in self._stretch.own])

    @cached_property
    def _begins(self) -> list[int]:
        """Where each passage begins in the text that quotes are looked for in."""
        lengths = (len(composed(passage.text)) + len(_GAP) for passage in self._stretch.own)
        return [0, *accumulate(lengths)][:-1]


def verified(
    run: tuple[int, ...], by_number: dict[int, Passage], verifier: Verifier
) -> Iterator[tuple[int, ...]]:
    """The run where its quote stands verbatim on its page, else those of its passages that do."""
    if _stands([by_number[number] for number in run], verifier):
        yield run
    elif len(run) > 1:
        for number in run:
            yield from verified((number,), by_number, verifier)


def _stands(passages: Sequence[Passage], verifier: Verifier) -> bool:
    quote = " ".join(passage.text for passage in passages)
    return verifier.check(quote, passages[0].page).verdict is Verdict.VERBATIM


def _neighbours(numbers: Sequence[int]) -> Iterator[list[int]]:
    run = [numbers[0]]
    for number in numbers[1:]:
        if number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    yield run


def _verifier(texts: Sequence[str]) -> Verifier:
    text = _GAP.join(composed(one) for one in texts)
    return Verifier([PageRead(1, "", Outcome.TEXT, "nb", text)])
