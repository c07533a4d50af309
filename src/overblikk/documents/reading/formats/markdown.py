"""Markdown."""

from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt

from overblikk.documents.reading.built import whole
from overblikk.documents.reading.decoding import text_of
from overblikk.documents.reading.flow import Sheet
from overblikk.documents.reading.formats import Format, Pace
from overblikk.documents.reading.markup import blocks_in


def _read(path: Path, _pace: Pace) -> Iterator[Sheet]:
    markdown = MarkdownIt("commonmark").enable("table")
    text, problems = text_of(path)
    yield whole(blocks_in(markdown.render(text)), problems)


FORMAT = Format("markdown", frozenset({"markdown", "text"}), frozenset({".md", ".markdown"}), _read)
