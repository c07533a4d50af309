"""How much may be asked of a language model, and how much it may answer, all in one place."""

# Letters of a page that are asked about at a time, and of what stands before and after it.
LETTERS, NEIGHBOUR_LETTERS = 8_000, 3_000
# Of one try, from the name to the last byte.
SECONDS = 120
CONNECT_SECONDS = 10
# Of one answer; a server that goes on for ever is hung up on.
ANSWER_BYTES = 2 * 1024 * 1024
TRIES = 3
# Between tries, doubled each time, and the longest that the other side may ask for.
PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 60.0
# Questions in a row that the other side fails before the rest is given up.
FAILURES = 3
# Of one page's findings, and sentences of one finding.
FINDINGS, SENTENCES = 100, 12
