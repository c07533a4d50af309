"""How many of the words that are written in cells are read as a careful person reads them."""

import time

from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from tests.values_read import READ, written

TIMES = 20


def take(_stands: Stands) -> None:
    """Print the score of each sort of value, and how many different ones are read a second."""
    for sort, read in READ.items():
        words = written(sort)
        right = sum(read(one.words) == one.meant for one in words)
        tell(f"values, {sort}: read as a careful person does", f"{right} of {len(words)}")
    tell("values: cells a second, all different", f"{_rate(different=True):,.0f}")
    tell("values: cells a second, again and again", f"{_rate(different=False):,.0f}")


def _rate(*, different: bool) -> float:
    cells = [
        (READ[sort], one.words + " " * time_ if different else one.words)
        for time_ in range(TIMES)
        for sort in READ
        for one in written(sort)
    ]
    begun = time.process_time()
    for read, words in cells:
        read(words)
    return len(cells) / (time.process_time() - begun)


MEASURE = Measure("values", take)
