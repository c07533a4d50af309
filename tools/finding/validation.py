"""How well the classifier does on documents that it has not seen, limits and all.

Nested: in each fold the limits are chosen by cross-validation inside the rest. Sentences that
readers may differ on count neither way. Of the project's own sentences only those at large are
used: those in `after_errors` were written with the errors of an earlier model in view, and would
flatter the figures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tools.finding.examples import Example
from tools.finding.folds import folds_of
from tools.finding.training import fit, held_out, limits, matrix


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
    """A held-out sentence, whether it was called explicit, and in which fold."""

    example: Example
    is_called: bool
    fold: int


def cross_validated(
    others: Sequence[Example], mine: Sequence[Example], seed: int = 0
) -> Iterator[Called]:
    """Each sentence of others as a model that saw none of its document calls it."""
    for number, fold in enumerate(folds_of(others, seed)):
        seen = [one for one, out in zip(others, fold, strict=True) if not out]
        unseen = [one for one, out in zip(others, fold, strict=True) if out]
        limit = limits(seen, held_out(seen, mine, seed=seed + 1))["explicit"]
        together = [*seen, *mine]
        model = fit(together, [bool(one.is_explicit) for one in together])
        scores = model.decision_function(matrix(unseen))
        for one, score in zip(unseen, np.asarray(scores), strict=True):
            yield Called(one, bool(score >= limit) and not one.is_lessened, number)


def tally(called: Sequence[Called], *, with_ambiguous: bool = False) -> Tally:
    """The count over sentences that count."""
    found = Tally()
    for one in called:
        if one.example.is_explicit is not None and (with_ambiguous or not one.example.is_ambiguous):
            found.add(called=one.is_called, true=one.example.is_explicit)
    return found
