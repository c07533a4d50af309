"""Markdown."""

from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt

from overblikk.documents.reading.built import whole
from overblikk.documents.reading.flow import Sheet
from overblikk.documents.reading.formats import Format, Pace
from overblikk.documents.reading.markup import blocks_in
from overblikk.lib.untrusted.encodings import encoding_of


def _read(path: Path, _pace: Pace) -> Iterator[Sheet]:
    markdown = MarkdownIt("commonmark").enable("table")
    yield whole(blocks_in(markdown.render(path.read_text(encoding_of(path)))))


FORMAT = Format("markdown", frozenset({"markdown", "text"}), frozenset({".md", ".markdown"}), _read)
