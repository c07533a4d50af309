"""Taking rows in, a transaction's worth at a time: by one process, or first by several.

What a row comes to may hang on the rows before it: one of the same name, one that is found to be
of the same initiative. Rows of which that cannot be so stand apart, and any process may take them
in in any order. The others, and those of which a rule is to say that they are of a known
initiative, come afterwards in their own order (docs/adr/0016).
"""

from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from django.db import connection, transaction
from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.lib.garbage import garbage_left_until_the_end
from overblikk.lib.norwegian_words.compounds import Part, divide, remember
from overblikk.lib.one_at_a_time import alone
from overblikk.lib.side_by_side import processors, side_by_side
from overblikk.proposals import actions as desk
from overblikk.proposals.models import Proposal, State
from overblikk.proposals.planning import Plan, Planner, Row
from overblikk.proposals.queries import to_accept_by_rule
from overblikk.sources.models import Source

# A transaction's worth of rows: few enough that progress is seen, many enough to be fast.
BATCH = 500
# Of fewer rows than so many it takes longer to begin.
MANY = 2000
# More processes than this wait for the database.
MOST_PROCESSES = 8


@dataclass
class Came:
    """What came of a batch; `left` are the places of rows that are to be taken in afterwards."""

    counts: Counter[str] = field(default_factory=Counter)
    accepted: int = 0
    done: int = 0
    left: Sequence[int] = ()


@dataclass(frozen=True)
class Rows:
    """The rows of a source, their outlines, with no more than what is TELLING, and the words that
    their initiatives are found by."""

    whole: Sequence[Row]
    outlines: Sequence[Row]
    words: Collection[str]


@dataclass(frozen=True)
class Taking:
    """Takes the rows of a source in."""

    planner: Planner
    source: Source
    by: Viewer
    accept: bool

    def all(
        self, rows: Rows, go_on: Callable[[], bool], meanwhile: Callable[[], None]
    ) -> Generator[Came, None, None]:
        """What comes of the rows, batch by batch; before each it asks whether to go on.

        What is to be done `meanwhile` is done first, or by this process while others begin.
        """
        left: Sequence[int] = range(len(rows.whole))
        with _several(rows.whole) as processes:
            if processes > 1:
                left = yield from self._apart(rows, go_on, meanwhile, processes)
            else:
                meanwhile()
        for batch in batches(left):
            if not go_on():
                return
            yield self._batch([rows.whole[at] for at in batch])

    def _apart(
        self,
        rows: Rows,
        go_on: Callable[[], bool],
        meanwhile: Callable[[], None],
        processes: int,
    ) -> Generator[Came, None, list[int]]:
        """Let several take in the rows that stand apart; gives the places of those left."""
        is_apart = self.planner.stand_apart(rows.outlines)
        left = [at for at, apart in enumerate(is_apart) if not apart]
        jobs = batches([at for at, apart in enumerate(is_apart) if apart])
        # Else each of the processes would divide them.
        _divide(rows.words, processes)
        work = partial(self._batch_apart, rows.whole)
        asked = iter(lambda: next(jobs, None) if go_on() else None, None)
        for came in side_by_side(work, asked, processes=processes, meanwhile=meanwhile):
            left += came.left
            yield came
        return sorted(left)

    @garbage_left_until_the_end()
    @transaction.atomic
    def _batch(self, rows: Sequence[Row]) -> Came:
        desk.lock_sender(self.planner.sender)
        if self.accept:
            desk.lock_new_initiatives()
        plans = self.planner.plan(rows)
        came = self._lay(plans)
        if self.accept and (waiting := list(self._waiting(plans))):
            came.accepted += desk.accept_or_ask(waiting, by=self.by)
        return came

    @garbage_left_until_the_end()
    @transaction.atomic
    def _batch_apart(self, rows: Sequence[Row], places: Sequence[int]) -> Came:
        desk.lock_sender(self.planner.sender, with_others=True)
        if self.accept:
            desk.lock_new_initiatives(with_others=True)
        plans = self.planner.plan([rows[at] for at in places])
        waiting = {p.fingerprint for p in self._waiting(plans)} if self.accept else set()
        later = [plan.is_recognised or plan.fingerprint in waiting for plan in plans]
        now = [plan for plan, is_left in zip(plans, later, strict=True) if not is_left]
        came = self._lay(now)
        came.left = [at for at, is_left in zip(places, later, strict=True) if is_left]
        return came

    def _lay(self, plans: Sequence[Plan]) -> Came:
        accepted = 0
        if self.accept:
            accepted = desk.propose_and_accept(
                plans, source=self.source, sender=self.planner.sender, by=self.by
            )
        else:
            desk.propose(plans, source=self.source, sender=self.planner.sender, by=self.by)
        return Came(Counter(plan.outcome.value for plan in plans), accepted, len(plans))

    def _waiting(self, plans: Sequence[Plan]) -> "QuerySet[Proposal]":
        """What an earlier run laid on the desk and did not come to accept."""
        asked_before = [plan.fingerprint for plan in plans if plan.asked_before]
        waiting = Proposal.objects.filter(
            sender=self.planner.sender,
            fingerprint__in=asked_before,
            state=State.OPEN,
            has_questions=False,
        )
        return to_accept_by_rule(waiting)


Some = TypeVar("Some")


def batches(rows: Sequence[Some]) -> Iterator[Sequence[Some]]:
    """The rows, a transaction's worth at a time."""
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))


def _divide(words: Collection[str], processes: int) -> None:
    """Let several processes divide the words into the parts of compounds, each word once."""
    divided: dict[str, tuple[Part, ...]] = {}
    for some in side_by_side(divide, batches(sorted(words)), processes=processes):
        divided |= some
    remember(divided)


@contextmanager
def _several(rows: Sequence[Row]) -> Iterator[int]:
    """How many processes may take the rows in: one where they are few, or others are at it.

    Two sources side by side could each find the same initiative new.
    """
    if len(rows) < MANY or connection.in_atomic_block:
        yield 1
        return
    with alone("several processes taking rows in") as is_alone:
        yield min(processors(), MOST_PROCESSES) if is_alone else 1
