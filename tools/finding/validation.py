"""How well the classifier does on documents that it has not seen, limits and all.

Nested: in each fold the limits are chosen by cross-validation inside the rest. Sentences that
readers may differ on count neither way. Of the project's own sentences only those at large are
used: those in `after_errors` were written with the errors of an earlier model in view, and would
flatter the figures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from overblikk.documents.finding.judging import Kind, kind_of
from overblikk.documents.finding.linear import Linear
from tools.finding.examples import Example
from tools.finding.folds import folds_of
from tools.finding.training import train


@dataclass
class Tally:
    """Of what is explicit and of what was called so: how much was right."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, *, called: bool, true: bool) -> None:
        """Count one sentence."""
        self.right += called and true
        self.wrong += called and not true
        self.missed += true and not called

    @property
    def precision(self) -> float:
        """The share of what was called so that is; 1 where nothing was."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what is that was called so; 1 where nothing is."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.2f}, recall {self.recall:.2f}"
            f" ({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


@dataclass(frozen=True)
class Called:
    """A held-out sentence, what it was called, and in which fold."""

    example: Example
    kind: Kind
    fold: int

    @property
    def is_explicit(self) -> bool:
        """Whether it was called explicit."""
        return self.kind is Kind.EXPLICIT


def cross_validated(
    others: Sequence[Example], mine: Sequence[Example], seed: int = 0
) -> Iterator[Called]:
    """Each sentence of others as a model that saw none of its document calls it."""
    for number, fold in enumerate(folds_of(others, seed)):
        seen = [one for one, out in zip(others, fold, strict=True) if not out]
        unseen = [one for one, out in zip(others, fold, strict=True) if out]
        yield from called_by(train(seen, mine, at_large=mine), unseen, number)


def called_by(model: Linear, unseen: Sequence[Example], fold: int = 0) -> Iterator[Called]:
    """The sentences as the model calls them."""
    for one in unseen:
        kind, _sureness = kind_of(one.places, model, is_lessened=one.is_lessened)
        yield Called(one, kind, fold)


def tally(called: Sequence[Called], *, with_ambiguous: bool = False) -> Tally:
    """The count of what is explicit over the sentences that count."""
    found = Tally()
    for one in called:
        if one.example.is_explicit is not None and (with_ambiguous or not one.example.is_ambiguous):
            found.add(called=one.is_explicit, true=one.example.is_explicit)
    return found


def tally_of(kind: Kind, called: Sequence[Called]) -> Tally:
    """The count of another kind over the sentences that readers agree on."""
    found = Tally()
    for one in called:
        if len(set(one.example.labels)) == 1:
            found.add(called=one.kind is kind, true=one.example.labels[0] == kind)
    return found
