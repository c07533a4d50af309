"""What must agree within one made-up initiative: its topic, status, phase, dates and use of AI."""

from dataclasses import dataclass
from datetime import date
from random import Random

from overblikk.cli.synthetic.dates import dates_of
from overblikk.cli.synthetic.grammar import Topic, topic
from overblikk.cli.synthetic.world import World

STATUSES = {"ongoing": 50, "planned": 26, "finished": 18, "stopped": 6}
# How often each phase goes with a status; the others never do.
PHASES = {
    "planned": {"idea": 50, "concept": 30, "planning": 20},
    "ongoing": {"execution": 60, "planning": 25, "concept": 10, "realisation": 5},
    "finished": {"realisation": 60, "closing": 40},
    "stopped": {"concept": 40, "planning": 40, "execution": 20},
}
SHARE_WITH_AI = 0.14
# Of a third of the initiatives overviews tell little more than name and body.
SHARE_SPARSE = 0.34


@dataclass(frozen=True)
class Story:
    """One initiative before any of it is written."""

    world: World
    random: Random
    topic: Topic
    status: str
    phase: str
    start: date
    end: date
    uses_ai: bool
    is_sparse: bool


def tell(world: World, random: Random) -> Story:
    """A new story."""
    status = weighted(STATUSES, random)
    start, end = dates_of(status, random)
    return Story(
        world=world,
        random=random,
        topic=topic(random),
        status=status,
        phase=weighted(PHASES[status], random),
        start=start,
        end=end,
        uses_ai=random.random() < SHARE_WITH_AI,
        is_sparse=random.random() < SHARE_SPARSE,
    )


def weighted(shares: dict[str, int], random: Random) -> str:
    """One of the keys, as often as its share says."""
    return random.choices(list(shares), list(shares.values()))[0]
