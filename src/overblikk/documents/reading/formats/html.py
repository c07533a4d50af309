"""Web pages."""

import re
from collections.abc import Iterator
from pathlib import Path

from overblikk.documents.reading.built import whole
from overblikk.documents.reading.decoding import text_of
from overblikk.documents.reading.flow import Sheet
from overblikk.documents.reading.formats import Format, Pace
from overblikk.documents.reading.markup import blocks_in

_BEGINS = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)


def _read(path: Path, _pace: Pace) -> Iterator[Sheet]:
    text, problems = text_of(path)
    yield whole(blocks_in(text), [*problems, *_cut_off(text)])


def _cut_off(text: str) -> list[str]:
    """Does the page not come to the end that it began with?"""
    is_open = _BEGINS.search(text) is not None and _ENDS.search(text) is None
    return ["cut_off"] if is_open else []


FORMAT = Format("html", frozenset({"html"}), frozenset({".html", ".htm", ".xhtml"}), _read)
