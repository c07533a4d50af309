"""What tells made-up data from others: words that people see, and the sender of the sources."""

MARK = "(syntetisk)"
# Of a source that made-up values rest on; no other source comes from there.
SENDER = "overblikk synthesise"


def marked(name: str) -> str:
    """The name with the words that say that it is made up."""
    return f"{name} {MARK}"
