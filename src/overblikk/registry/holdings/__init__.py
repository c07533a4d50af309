"""Which initiatives hold which values, in memory: what filters and their counts are read from.

Counting a hundred thousand initiatives by twenty fields takes a database a tenth of a second, and
this two milliseconds (docs/adr/0013). Exact all the same: each request asks what has been written
since the last, and reads that.
"""

from overblikk.registry.holdings.held import Holdings
from overblikk.registry.holdings.keeping import forget, holdings, one_state
from overblikk.registry.holdings.stretch import read_together

__all__ = ["Holdings", "forget", "holdings", "one_state", "read_together"]
