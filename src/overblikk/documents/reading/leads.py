"""The names that passages begin with."""

import re

from overblikk.documents.reading.blocks import Block

_BULLET = re.compile(r"(?:[•●○▪■□◦‣⁃∙·►➢➤✓\uf0b7\uf0a7\uf0d8\uf02d]\s?|[–—*-]\s)\s*")
_NUMBERED = re.compile(
    r"((?:Tiltak|Prosjekt|Program|Delprosjekt|Innsatsområde|Aktivitet)\s+\d+[a-z]?(?:\.\d+)*"
    r"\s*[:.–-]\s*[^.:;]{2,80}?)(?=[.:;]|\s[–-]\s|$)"
)
_LONGEST = 120


def without_bullet(words: str, span: tuple[int, int]) -> tuple[int, int]:
    """The part of the text after the mark of a list, which is no word."""
    start, end = span
    found = _BULLET.match(words, start, end)
    return (found.end(), end) if found and found.end() < end else span


def lead_of(block: Block, words: str, span: tuple[int, int]) -> str:
    """The bold or numbered name that the passage begins with, or ""."""
    start, end = without_bullet(words, span)
    if span[0] == 0:
        bold = block.first.bold_until
        if start < bold < min(end, _LONGEST) and not block.is_bold:
            return words[start:bold].strip(" :.–-\n")
    found = _NUMBERED.match(words[start:end])
    return found[1].strip() if found else ""
