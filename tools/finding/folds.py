"""Folds that keep a document whole, and its translation into the other written form with it."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

from tools.finding.examples import Example

FOLDS = 10
# Of what two documents have of features, the share that both have, from which on one is a
# translation of the other: those that were had 0.75 and more, and no others above 0.2.
SAME = 0.5


def folds_of(examples: Sequence[Example], seed: int = 0, count: int = FOLDS) -> list[np.ndarray]:
    """For each fold, which of the examples are held out in it."""
    explicit = np.array([bool(one.is_explicit) for one in examples])
    group_of = groups(examples)
    grouped = np.array([group_of[one.source] for one in examples])
    splitter = StratifiedGroupKFold(count, shuffle=True, random_state=seed)
    folds = []
    for _kept, out in splitter.split(explicit, explicit, grouped):
        held = np.zeros(len(examples), dtype=bool)
        held[out] = True
        folds.append(held)
    return folds


def groups(examples: Sequence[Example]) -> dict[str, str]:
    """For each document, what is held out with it: itself and its translations."""
    places: dict[str, set[int]] = defaultdict(set)
    for one in examples:
        places[one.source].update(one.places)
    found = {document: document for document in places}
    for document, other in combinations(sorted(places), 2):
        both = len(places[document] & places[other])
        if both >= SAME * len(places[document] | places[other]):
            found[other] = found[document]
    return found
