"""Which pages are open to everyone, and which only to whoever has signed in.

A new address must be listed in one of the two; tests/house/test_outsider.py tries each of them
as somebody who has not signed in.
"""

# Shows what is published and nothing else.
OPEN: set[str] = set()

# Turns an outsider away before it looks anything up.
CLOSED: set[str] = set()
