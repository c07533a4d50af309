"""Text that a spreadsheet would run."""

import re

# A sign before a number, an amount, a telephone number or a list item runs nothing.
_RUNS = re.compile(
    r"=\s*[^\s=]"
    r"|@\s*[A-Za-z_.]+\("
    r"|[+\-](?:[^\s]*[A-Za-z_.]+\(|[^\s]*\||[^\s]*!\$?[A-Z]|\(?\$?[A-Za-z]{1,3}\$?[0-9]{1,7}\b)"
    r"|[+\-]\d+(?:[.,]\d+)?[+*/^]\d"
)


def looks_like_formula(words: str) -> bool:
    """Whether a spreadsheet that opens the text would calculate it or follow it."""
    return _RUNS.match(words.lstrip()[:200]) is not None
