"""A linear model over hashed features: a number for each feature and question, and nothing else.

The file holds, compressed, one line of JSON and then the numbers; no word of what it was trained on
can be read from it. Made by `make train`, which needs scikit-learn; reading it needs nothing.
"""

import json
import math
import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("model.bin")
# How many places features are hashed to, and what one step of a stored number is worth.
PLACES, STEP = 1 << 16, 1 / 1024
_LARGEST = 32_767


@dataclass(frozen=True)
class Linear:
    """What is asked of a sentence (`questions`), with a bias and a weight for each feature.

    `settings` holds what was chosen by cross-validation: limits, and how scores become confidence.
    """

    biases: Mapping[str, float]
    weights: Mapping[str, "array[int]"]
    settings: Mapping[str, float]

    def score(self, question: str, places: Iterable[int]) -> float:
        """How strongly the features speak for it: above nothing for, below against."""
        weights = self.weights[question]
        return self.biases[question] + STEP * sum(weights[place] for place in places)


def place_of(feature: str) -> int:
    """Where the feature's number stands."""
    return zlib.crc32(feature.encode()) % PLACES


def likelihood(score: float) -> float:
    """A score as a share between 0 and 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def to_bytes(model: Linear) -> bytes:
    """The model as a file holds it."""
    head = {"biases": dict(model.biases), "settings": dict(model.settings)}
    line = json.dumps(head, sort_keys=True).encode() + b"\n"
    numbers = b"".join(_little(model.weights[name]).tobytes() for name in sorted(model.biases))
    return zlib.compress(line + numbers, level=9)


def from_bytes(content: bytes) -> Linear:
    """The model that a file holds."""
    line, numbers = zlib.decompress(content).split(b"\n", 1)
    head: dict[str, Any] = json.loads(line)
    length = 2 * PLACES
    weights = {}
    for number, name in enumerate(sorted(head["biases"])):
        weights[name] = array("h")
        weights[name].frombytes(numbers[number * length : (number + 1) * length])
        weights[name] = _little(weights[name])
    return Linear(head["biases"], weights, head["settings"])


def rounded(weights: Iterable[float]) -> "array[int]":
    """The weights in whole steps."""
    steps = (round(weight / STEP) for weight in weights)
    return array("h", (max(-_LARGEST, min(_LARGEST, step)) for step in steps))


@cache
def shipped() -> Linear:
    """The model that comes with the program."""
    return from_bytes(FILE.read_bytes())


def _little(numbers: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        numbers = array("h", numbers)
        numbers.byteswap()
    return numbers
