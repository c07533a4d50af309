"""Both programs asked the same in turn, so that the machine's noise falls on both."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

from bench.load import SECONDS, Load, ask
from bench.printing import in_words, tell
from bench.questions import Question
from bench.stands import Stand

TURNS = 3


@dataclass(frozen=True)
class Compared:
    """What the same questions took of both."""

    ours: Load
    theirs: Load

    @property
    def ratio(self) -> float:
        """How many of ours are answered for each of theirs."""
        return self.ours.rate / self.theirs.rate


def compared(stand: Stand, questions: Sequence[Question], clients: int) -> Compared:
    """Ours, theirs, ours, theirs: each turn from where the last left off."""
    ours, theirs = [], []
    for turn in range(TURNS):
        first = len(questions) * turn // TURNS
        some = [*questions[first:], *questions[:first]]
        ours.append(ask(stand.ours, [q.ours for q in some], clients))
        theirs.append(ask(stand.theirs, [q.theirs for q in some], clients))
    return Compared(reduce(add, ours), reduce(add, theirs))


def warm(stand: Stand, questions: Sequence[Question]) -> None:
    """Let both have read what they keep."""
    ask(stand.ours, [q.ours for q in questions], 8, seconds=SECONDS * 2)
    ask(stand.theirs, [q.theirs for q in questions], 8, seconds=SECONDS * 2)


def tell_compared(found: Compared, clients: int, bar: float | None = None) -> None:
    """Print what both took, and how many times as fast ours is."""
    of = "1 client" if clients == 1 else f"{clients} clients"
    tell(f"  Overblikk, {of}", in_words(found.ours))
    tell(f"  Datasette, {of}", in_words(found.theirs))
    asked = f" (the bar: {bar:g})" if bar else ""
    tell(f"  times Datasette's answers a second, {of}", f"{found.ratio:8.2f}{asked}")
