"""Files damaged as storage and transfer damage them, and as files lie that somebody has changed."""

import re
from random import Random

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
# Numbers that a PDF finds its parts by.
_FOUND_BY = re.compile(
    rb"/(?:Length|Count|Size|Prev|First|N)\s+(\d+)|startxref\s+(\d+)|^(\d{10}) \d{5} n",
    re.MULTILINE,
)


def damaged(content: bytes, seed: int) -> bytes:
    """The bytes with something wrong: some changed, cut off, taken out, blanked or doubled; in a
    PDF also in the midst of a stream, or in what says where its parts are."""
    random = Random(seed)
    at = random.randrange(len(content))
    length = min(random.choice((1, 8, 64, 512)), len(content) - at)
    how = random.choice(
        ("changed", "changed", "cut", "taken", "blank", "doubled", "inside", "lies")
    )
    if how == "inside" and (stream := _one_of(_STREAM, content, random)):
        return _changed_within(content, stream, random)
    if how == "lies" and (number := _one_of(_FOUND_BY, content, random)):
        return _changed_number(content, number, random)
    if how == "cut":
        return content[: max(200, at)]
    if how == "taken":
        return content[:at] + content[at + length :]
    if how == "blank":
        return content[:at] + bytes(length) + content[at + length :]
    if how == "doubled":
        return content[: at + length] + content[at:]
    return _changed(content, random)


def _one_of(pattern: re.Pattern[bytes], content: bytes, random: Random) -> tuple[int, int] | None:
    found = [one.span(one.lastindex or 0) for one in pattern.finditer(content)]
    return random.choice(found) if found else None


def _changed_within(content: bytes, where: tuple[int, int], random: Random) -> bytes:
    start, end = where
    return content[:start] + _changed(content[start:end] or b" ", random) + content[end:]


def _changed_number(content: bytes, where: tuple[int, int], random: Random) -> bytes:
    start, end = where
    other = random.randrange(10 ** min(9, end - start))
    return content[:start] + str(other).zfill(end - start).encode() + content[end:]


def _changed(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _time in range(random.choice((1, 3, 10, 40))):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)
