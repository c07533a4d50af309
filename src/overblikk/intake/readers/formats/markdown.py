"""Markdown documents with tables."""

from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt

from overblikk.intake.readers.formats import Format, RawSheet
from overblikk.intake.readers.markup import tables_of
from overblikk.lib.untrusted.contents import content_kind
from overblikk.lib.untrusted.encodings import encoding_of


def _recognises(path: Path) -> bool:
    # A text without tables is Markdown too, and is then told that it holds none.
    return content_kind(path) in ("markdown", "text")


def _read(path: Path) -> Iterator[RawSheet]:
    markdown = MarkdownIt("commonmark").enable("table")
    return tables_of(markdown.render(path.read_text(encoding_of(path))))


FORMAT = Format("markdown", frozenset({".md", ".markdown", ".txt"}), _recognises, _read)
