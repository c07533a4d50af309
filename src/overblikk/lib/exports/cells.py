"""What a value is in one cell."""

from typing import Any

from overblikk.lib.exports import Told

# What a spreadsheet takes for the beginning of a formula; OWASP, "CSV Injection".
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Put before it, so that it is text.
MARK = "'"


def flat(value: Any) -> str:
    """The value as the text of one cell; several values stand on a line each."""
    if isinstance(value, str):
        return value
    if isinstance(value, Told):
        return value.words
    if isinstance(value, tuple):
        return "\n".join([flat(one) for one in value])
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    return str(value)


def harmless(cell: str) -> str:
    """The text with an apostrophe before what a spreadsheet would run as a formula."""
    return f"{MARK}{cell}" if cell.startswith(FORMULA) else cell
