"""Folds that keep a document whole, and its translation with it."""

import re
from collections.abc import Sequence

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

from tools.finding.examples import Example

FOLDS = 10
# Documents whose names begin alike are of one sender and time, and among them are translations
# of each other into the other written form.
_SERIES = re.compile(r"^[a-zæøå]+_(?:19|20)\d\d_")


def folds_of(examples: Sequence[Example], seed: int = 0, count: int = FOLDS) -> list[np.ndarray]:
    """For each fold, which of the examples are held out in it."""
    explicit = np.array([bool(one.is_explicit) for one in examples])
    groups = np.array([group_of(one.source) for one in examples])
    splitter = StratifiedGroupKFold(count, shuffle=True, random_state=seed)
    folds = []
    for _kept, out in splitter.split(explicit, explicit, groups):
        held = np.zeros(len(examples), dtype=bool)
        held[out] = True
        folds.append(held)
    return folds


def group_of(document: str) -> str:
    """What is held out together: the document, or the series that it belongs to."""
    series = _SERIES.match(document)
    return series[0] if series else document
