"""Plain text: paragraphs parted by blank lines."""

import re
from collections.abc import Iterator
from pathlib import Path

from overblikk.documents.passages import PassageKind
from overblikk.documents.reading.blocks import Block, begins_item
from overblikk.documents.reading.built import block_of, whole
from overblikk.documents.reading.decoding import text_of
from overblikk.documents.reading.flow import Sheet
from overblikk.documents.reading.formats import Format, Pace

_HEADING = re.compile(r"(?:\d+(?:\.\d+)*\.? )?[A-ZÆØÅ].{0,80}[^.:;,!?]")


def _read(path: Path, _pace: Pace) -> Iterator[Sheet]:
    text, problems = text_of(path)
    yield whole(_blocks(text), problems)


def _blocks(text: str) -> Iterator[Block | None]:
    for paragraph in re.split(r"\n\s*\n|\f", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line.strip() for line in paragraph.splitlines() if line.strip()]
        if len(lines) == 1 and _HEADING.fullmatch(lines[0]) and not begins_item(lines[0]):
            yield block_of(lines[0], PassageKind.HEADING)
        else:
            yield from _paragraphs(lines)


def _paragraphs(lines: list[str]) -> Iterator[Block]:
    block: Block | None = None
    for words in lines:
        one = block_of(words)
        if one is None:
            continue
        if block is None or begins_item(words):
            if block is not None:
                yield block
            block = one
        else:
            block.lines += one.lines
    if block is not None:
        yield block


FORMAT = Format("text", frozenset({"text", "markdown"}), frozenset({".txt", ".text"}), _read)
