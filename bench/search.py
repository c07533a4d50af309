"""The search page against Datasette's, for words that many, some and few initiatives hold."""

from bench import flat, questions
from bench.bases import standing_in
from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stand, Stands
from bench.turns import compared, tell_compared, warm

# How many of a thousand hold a word; of few, a number of initiatives.
MANY, SOME, FEW = 100, 10, 5
WORDS = 12
# The facets that our search page counts unless told otherwise.
COUNTED = ("status", "sector", "purposes")
BAR = 1.0


def take(stands: Stands) -> None:
    """Print the figures for each number of initiatives."""
    for size in stands.sizes:
        stand = stands.of(size)
        with standing_in(stand.base):
            for what, near in (
                ("many", size * MANY / 1000),
                ("some", size * SOME / 1000),
                ("few", FEW),
            ):
                _search(stand, what, near)


def _search(stand: Stand, what: str, near: float) -> None:
    words = flat.words_in(stand.file, near=near, count=WORDS)
    for counted in ((), COUNTED):
        asked = questions.searches(words, stand.theirs.table, counted)
        hits = [stand.theirs.found(one.theirs) for one in asked]
        assert max(hits) < stand.size, "Datasette did not search"
        found = round(sum(hits) / len(hits))
        also = ", Datasette's too with three facets" if counted else ""
        tell(f"{stand.size:,} initiatives: searched, {what} hits ({found:,}){also}", "")
        warm(stand, asked)
        for clients in (1, 8):
            tell_compared(compared(stand, asked, clients), clients, BAR)


MEASURE = Measure("search", take)
