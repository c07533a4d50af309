"""Which pages are open to everyone, and which only to whoever has signed in.

A new address must be listed in one of the two; tests/house/test_outsider.py tries each of them
as somebody who has not signed in.
"""

# Shows what is published and nothing else.
OPEN: set[str] = {
    # Front page and initiatives
    "front",
    "initiatives",
    "initiatives-file",
    "initiative",
    "initiative-file",
    "initiative-history",
}

# Turns an outsider away before it looks anything up.
CLOSED: set[str] = {
    # Initiatives
    "publish",
    "initiative-new",
    "initiative-edit",
    # The desk and the intake
    "desk",
    "proposal",
    "accept-proposal",
    "reject-proposal",
    "desk-source",
    "settle",
    "accept-source",
    "reject-source",
    "intake",
    "intake-run",
    "intake-start",
    "intake-stop",
    "intake-discard",
}
