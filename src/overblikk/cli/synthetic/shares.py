"""Shares as they are in real overviews: a few hold much, and many hold little."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from random import Random
from typing import TypeVar

T = TypeVar("T")


@cache
def _weights(count: int, slope: float) -> list[float]:
    """The weights of Zipf's law, each added to those before it."""
    return list(accumulate(1 / (rank + 1) ** slope for rank in range(count)))


def skewed(random: Random, choices: Sequence[T], *, slope: float = 1.0) -> T:
    """One of the choices, the first the most often; a greater slope is more uneven."""
    return random.choices(choices, cum_weights=_weights(len(choices), slope))[0]


def some(random: Random, choices: Sequence[T], counts: Sequence[int], *, slope: float) -> list[T]:
    """As many different ones as one of the counts says, the first count the most often."""
    wanted = min(skewed(random, counts), len(choices))
    found: dict[T, None] = {}
    while len(found) < wanted:
        found[skewed(random, choices, slope=slope)] = None
    return list(found)
