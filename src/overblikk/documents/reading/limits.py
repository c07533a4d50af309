"""How much a document may hold and its reading cost, all in one place."""

from overblikk.lib.untrusted.limits import MIB

FILE_BYTES = 200 * MIB
PAGES = 20_000
# Of the whole file, and of one page; a page that takes longer is left as an error.
SECONDS = 900
PAGE_SECONDS = 30
RENDERING_SECONDS = 180
MEMORY_BYTES = 1024 * MIB
# A page drawn to stop whoever reads it, not to be read.
PAGE_CHARACTERS = 200_000
# Of one stream in a PDF once it is unpacked.
STREAM_BYTES = 64 * MIB
# Pages that may end the process that reads them before the rest is given up.
BAD_PAGES = 5
# Pages that are compared to find what runs along the top and bottom of them.
NEIGHBOURS = 4
