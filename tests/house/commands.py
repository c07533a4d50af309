"""Whom each command of `overblikk` is for; a new command must be listed here.

Commands are run by whoever holds the machine, and with it the database: the operator, who sees
all. Those that show initiatives leave an entry in the access log.
"""

# Shows or exports what is not published, and says so in the access log.
SHOWS_WITHHELD: set[str] = {"figures", "initiatives", "report", "template"}

# Shows counts, faults and what was just handed in, and no initiative by itself.
OTHERS: set[str] = {
    "doctor",
    "documents",
    "erase",
    "harvest",
    "intake",
    "matching",
    "person",
    "second_factor",
    "serve",
    "setup",
    "suggest",
    "synthesise",
    "work",
}
