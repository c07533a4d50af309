"""`make train DATA=folder`: trains the classifier of findings and writes the file that is shipped.

The same sentences give the same file, byte for byte. The limits come of sentences that the model
had not seen: cross-validated by document, on sentences of others only.
"""

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from overblikk.documents.finding.judging import Kind, Status
from overblikk.documents.finding.linear import FILE, PLACES, Linear, rounded, to_bytes
from tools.finding.examples import Example, labelled, of_others, own
from tools.finding.folds import folds_of

# How strongly weights are held back: measured on the first of our own sentences, the same for all.
STRENGTH = 1.0
# The precision that is expected of all that is called explicit, by the calibrated likelihood of
# each, which is cautious: expecting 0.7 gave 0.75 and more on held-out sentences. And that of what
# is told as doubtful, with the explicit.
ASKED, ASKED_OF_DOUBTFUL = 0.7, 0.4
# In how many folds the limits are looked for.
INNER_FOLDS = 5
OTHER = 0.6


def main() -> None:
    """Train on all sentences and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with sentences.jsonl")
    parser.add_argument("--to", type=Path, default=FILE, help="the file to write")
    chosen = parser.parse_args()
    content = to_bytes(train(of_others(chosen.data), own(), at_large=own("at_large")))
    chosen.to.write_bytes(content)
    print(f"{chosen.to.name}: {len(content)} bytes, SHA-256 {hashlib.sha256(content).hexdigest()}")


def train(
    others: Sequence[Example], mine: Sequence[Example], *, at_large: Sequence[Example]
) -> Linear:
    """The model of all sentences; its limits from held-out ones, with those own beside that
    were written `at_large`."""
    settings = limits(others, held_out(others, at_large))
    examples = [*others, *mine]
    truths = {str(Kind.EXPLICIT): [bool(one.is_explicit) for one in examples]}
    for kind in (Kind.POTENTIAL, Kind.NOT_DIGITAL):
        truths[str(kind)] = labelled(examples, kind)
    fitted = {name: fit(examples, truth) for name, truth in truths.items()}
    explicit = [one for one in examples if one.is_explicit]
    for status in Status:
        fitted[str(status)] = fit(explicit, labelled(explicit, status))
    return Linear(
        biases={name: round(float(one.intercept_[0]), 4) for name, one in fitted.items()},
        weights={name: rounded(one.coef_[0]) for name, one in fitted.items()},
        settings=settings,
    )


def fit(examples: Sequence[Example], truth: Sequence[bool]) -> LogisticRegression:
    """A logistic regression that answers one question."""
    model = LogisticRegression(
        C=STRENGTH, class_weight="balanced", solver="liblinear", max_iter=500, random_state=0
    )
    return model.fit(matrix(examples), list(truth), sample_weight=[one.weight for one in examples])


def matrix(examples: Sequence[Example]) -> csr_matrix:
    """A row of ones for each example, at the places of its features."""
    columns = np.fromiter((place for one in examples for place in one.places), dtype=np.int32)
    ends = np.cumsum([0, *(len(one.places) for one in examples)])
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(examples), PLACES))


def held_out(others: Sequence[Example], mine: Sequence[Example], seed: int = 0) -> np.ndarray:
    """The score of each sentence by a model that saw none of its document."""
    scores = np.zeros(len(others))
    for fold in folds_of(others, seed, INNER_FOLDS):
        seen = [*(one for one, out in zip(others, fold, strict=True) if not out), *mine]
        model = fit(seen, [bool(one.is_explicit) for one in seen])
        unseen = [one for one, out in zip(others, fold, strict=True) if out]
        scores[fold] = model.decision_function(matrix(unseen))
    return scores


def limits(others: Sequence[Example], scores: np.ndarray) -> dict[str, float]:
    """What score is explicit, what is doubtful, and how a score becomes a confidence."""
    sure = np.array([not (one.is_ambiguous or one.is_lessened) for one in others])
    truth = np.array([bool(one.is_explicit) for one in others])
    slope, shift = _calibrated(scores[sure], truth[sure])
    likely = 1 / (1 + np.exp(-(slope * scores[sure] + shift)))
    found = {
        "explicit": _least(scores[sure], likely, ASKED),
        "doubtful": _least(scores[sure], likely, ASKED_OF_DOUBTFUL),
        "other": OTHER,
        "slope": slope,
        "shift": shift,
    }
    return {name: round(value, 4) for name, value in found.items()}


def _least(scores: np.ndarray, likely: np.ndarray, asked: float) -> float:
    """The lowest score from which on the asked share may be expected to be right."""
    order = np.argsort(-scores, kind="stable")
    expected = np.cumsum(likely[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(expected >= asked)
    return float(scores[order][enough[-1] if len(enough) else 0])


def _calibrated(scores: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    model = LogisticRegression(C=1.0, solver="liblinear", random_state=0)
    model.fit(scores.reshape(-1, 1), truth)
    return float(model.coef_[0][0]), float(model.intercept_[0])


if __name__ == "__main__":
    main()
