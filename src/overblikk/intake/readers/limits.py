"""How much a file may hold and its reading cost, all in one place.

What unpacking it may come to stands in `lib.untrusted.limits`.
"""

from overblikk.lib.untrusted.limits import MIB

FILE_BYTES = 50 * MIB
# A hundred thousand initiatives, and what stands above and below them.
ROWS = 100_100
COLUMNS = 500
# Counted as the area that the cells span, since the rows are held whole.
CELLS = 2_000_000
# What Excel allows.
CELL_CHARACTERS = 32_767
# A workbook may repeat one long text in every cell.
TEXT_CHARACTERS = 100_000_000
FORMULAS_WITHOUT_VALUE = 100
# Of a processor; by the clock, where others keep the processors busy.
SECONDS = 60
CLOCK_SECONDS = 600
MEMORY_BYTES = 1024 * MIB
# The heading row is looked for among so many rows that hold something.
ROWS_BEFORE_DATA = 20
