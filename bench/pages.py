"""The list's page as finished HTML, against Datasette's, and what it is made of."""

import re
import urllib.request

from bench import bare, questions
from bench.bases import standing_in
from bench.datasette import datasette
from bench.load import ask
from bench.measure import Measure
from bench.printing import in_words, tell
from bench.processes import memory_of
from bench.questions import Question
from bench.stands import Stand, Stands
from bench.turns import Compared, compared, tell_compared, warm

# Datasette's answers a second at 8 clients, times this.
BARS = {5_000: 2.5, 100_000: 6.0}
GROWTH = 2.0
WORKER = 200
_COUNT = re.compile(r'role="status">([\d\s]+)')


def take(stands: Stands) -> None:
    """Print the figures for each number of initiatives, and how ours grow with it."""
    medians = []
    for size in stands.sizes:
        stand = stands.of(size)
        with standing_in(stand.base):
            three = questions.three_facets(stand.file, stand.theirs.table)
            every = questions.all_facets(stand.file, stand.theirs.table)
            _require_the_same(stand, [*three[:10], *every[:10]])
            medians.append(_against(stand, three, "three facets").ours.median)
            _against(stand, every, "all facets")
            _asides(stand, three)
            bare.tell_queries(stand, [q.ours for q in three[:20]])
        _tell_memory(stand)
    if len(medians) > 1:
        grown = f"{medians[-1] / medians[0]:8.2f} (the bar: at most {GROWTH:g})"
        tell(f"our median's growth from {stands.sizes[0]:,} to {stands.sizes[-1]:,}", grown)


def _require_the_same(stand: Stand, asked: list[Question]) -> None:
    for question in asked:
        with urllib.request.urlopen(stand.ours.address + question.ours) as answer:
            found = _COUNT.search(answer.read().decode())
        ours = int(re.sub(r"\D", "", found[1])) if found else 0
        theirs = stand.theirs.found(question.theirs)
        assert ours == theirs, f"{question}: {ours}, {theirs}"


def _against(stand: Stand, asked: list[Question], what: str) -> Compared:
    tell(f"{stand.size:,} initiatives: a filter, a sort, 50 rows, {what}", "")
    warm(stand, asked)
    alone = compared(stand, asked, 1)
    tell_compared(alone, 1)
    together = compared(stand, asked, 8)
    tell_compared(together, 8, BARS.get(stand.size))
    return alone


def _asides(stand: Stand, asked: list[Question]) -> None:
    """What a browser asks of ours; what Datasette does where nobody tells it otherwise."""
    paths = [q.ours for q in asked]
    load = ask(stand.ours, paths, 8, compressed=True)
    tell("  Overblikk, 8 clients, compressed", in_words(load))
    with datasette(stand.file, suggesting=True) as usual:
        load = ask(usual, [q.theirs for q in asked], 8)
    tell("  Datasette, 8 clients, suggesting facets too", in_words(load))


def _tell_memory(stand: Stand) -> None:
    for held in map(memory_of, stand.ours.processes()):
        figure = (
            f"{held.whole:8.0f} MiB, {held.with_its_share:.0f} with its share of what is shared"
        )
        tell("  memory of a worker of ours", f"{figure} (the bar: {WORKER})")


MEASURE = Measure("pages", take)
