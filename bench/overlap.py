"""Whether the same purpose told in other words is found, and what looking for it costs.

The pairs are our own (bench/paraphrases): one body's telling in bokmål and another's in nynorsk,
in other words. No word was added because of those held out, nor of those by a second hand, who
wrote them as such things are written in overviews and had seen little of the first and of the
thesaurus. By the first hand, name and first sentence are told by each in its own way, often with
hardly a word in common; the problem is told in the other written form, in another order, with some
other words. By the second, no problem is told.
"""

import resource
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from bench.bases import standing_in, synthetic_base
from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.accounts.viewer import operator
from overblikk.organisations.models import Organisation
from overblikk.overlap.models import Overlap
from overblikk.overlap.queries import SHOWN
from overblikk.overlap.searching import search
from overblikk.registry.actions import Draft, record
from overblikk.sources.actions import Received, receive
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method, Source, SourceKind

FOLDER = Path(__file__).parent / "paraphrases"
PARTS = {
    "develop": "developed on",
    "held_out": "held out",
    "second_hand": "held out, by a second hand",
}
MEBI = 1024


@dataclass(frozen=True)
class Planted:
    """Two initiatives of different bodies that are for the same."""

    part: str
    two: tuple[Any, Any]
    problems: list[str]


def take(stands: Stands) -> None:
    """Print the share found among the five likest, and the cost for each number of initiatives."""
    costs: dict[int, float] = {}
    for size in stands.sizes:
        with synthetic_base(size) as base, standing_in(base):
            if size == min(stands.sizes):
                _tell_recall(size)
            costs[size] = _cost(size)
    small, large = min(costs), max(costs)
    if large > small:
        times = f"{costs[large] / costs[small]:.1f} times"
        tell(f"overlap: {large:,} beside {small:,} (bar 30 times)", times)


def _tell_recall(size: int) -> None:
    planted = _plant()
    _tell_found(planted, f"among {size:,}, by name and what is done")
    planted = [one for one in planted if one.problems]
    texts = [(i, p) for one in planted for i, p in zip(one.two, one.problems, strict=True)]
    _record([(i, {"problem": problem}) for i, problem in texts])
    _tell_found(planted, f"among {size:,}, by the problem too (bar 0.85)")


def _tell_found(planted: list[Planted], how: str) -> None:
    search()
    for part, words in PARTS.items():
        of = [one.two for one in planted if one.part == part]
        if not of:
            continue
        asked = [pair for two in of for pair in (two, two[::-1])]
        found = sum(_is_found(one.id, other.id) for one, other in asked)
        tell(f"overlap: recall at 5 {how}, {words}", f"{found / len(asked):.3f}")


def _is_found(one: Any, other: Any) -> bool:
    likest = Overlap.objects.filter(initiative=one)[:SHOWN]
    return other in [row.other_id for row in likest]


def _cost(size: int) -> float:
    began = time.process_time()
    search()
    took = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEBI
    tell(f"overlap, {size:,}: a search of all", f"{took:.1f} s of a processor, {peak} MiB at most")
    return took


def _plant() -> list[Planted]:
    random = Random(7)
    bodies = [str(id_) for id_ in Organisation.objects.order_by("id").values_list("id", flat=True)]
    lines = [(part, *line) for part in PARTS for line in _lines(part)]
    tellings = [
        (None, {"name": name, "description": text, "responsible_organisation": body})
        for _part, one, text_one, other, text_other, *_problems in lines
        for name, text, body in zip(
            (one, other), (text_one, text_other), random.sample(bodies, 2), strict=True
        )
    ]
    made = iter(_record(tellings))
    return [Planted(line[0], (next(made), next(made)), line[5:]) for line in lines]


def _lines(part: str) -> list[list[str]]:
    text = (FOLDER / f"{part}.txt").read_text(encoding="utf-8")
    return [line.split(" | ") for line in text.splitlines()]


def _record(values: list[tuple[Any, dict[str, str]]]) -> list[Any]:
    source = _source()
    drafts = [
        Draft(initiative, [Claim(k, v, source=source, method=Method.READ) for k, v in of.items()])
        for initiative, of in values
    ]
    return record(drafts, by=operator())


def _source() -> Source:
    of = Received(SourceKind.WRITTEN_HERE, "Bench", access_ground="Bench")
    return receive(of, by=None)


MEASURE = Measure("overlap", take)
