"""PDF: pages with lines in their places, two columns in order, headers and footers taken off."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from overblikk.documents.pages import Outcome
from overblikk.documents.reading.blocks import blocks_of
from overblikk.documents.reading.flow import Sheet
from overblikk.documents.reading.formats import Format, Pace
from overblikk.documents.reading.pdf_pages import leaf_of, opened
from overblikk.documents.reading.running import Leaf, without_running
from overblikk.documents.reading.structure import Structure
from overblikk.documents.reading.tables import mark_cells


def _read(path: Path, pace: Pace) -> Iterator[Sheet]:
    for leaf in without_running(_leaves(path, pace)):
        blocks = blocks_of(leaf.lines)
        mark_cells(blocks)
        size = round(leaf.width, 1), round(leaf.height, 1)
        yield Sheet(leaf.number, blocks, leaf.label, Outcome(leaf.outcome), leaf.problems, *size)


def _leaves(path: Path, pace: Pace) -> Iterator[Leaf]:
    with opened(path) as document, closing(Structure(path)) as structure:
        for number in range(1, max(len(document), structure.pages or 0) + 1):
            if number in pace.left_out:
                yield Leaf(number, [], outcome="error", problems=["page_broke_off"])
            elif number > len(document):
                yield Leaf(number, [], outcome="error", problems=["page_not_opened"])
            else:
                pace.begins(number)
                yield leaf_of(document, number, structure.problems_of)


FORMAT = Format("pdf", frozenset({"pdf"}), frozenset({".pdf"}), _read)
