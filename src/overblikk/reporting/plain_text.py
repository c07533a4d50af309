"""Text without what no document can hold."""

import re

# Control characters but tabs and line ends, halves of pairs, and what is no character at all.
NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")


def plain(text: str) -> str:
    """The text without control characters and the like."""
    return NO_TEXT.sub("", text)
