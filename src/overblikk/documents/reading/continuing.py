"""Text that breaks off at the end of a column or page, and what it goes on with."""

from overblikk.documents.passages import PassageKind
from overblikk.documents.reading.blocks import Block
from overblikk.documents.reading.hyphens import ends_broken
from overblikk.documents.reading.sentences import is_finished

_TEXT = (PassageKind.SENTENCE, PassageKind.LIST_ITEM)
_ALIGNED = 4.0
_FULL = 0.85


def with_joined_columns(blocks: list[Block]) -> list[Block]:
    """The blocks, with a paragraph that breaks off at a column's foot joined to its end."""
    kept: list[Block] = []
    open_text: Block | None = None
    for block in blocks:
        if open_text is not None and _goes_on_in(open_text, block):
            open_text.lines += block.lines
            continue
        kept.append(block)
        if block.kind in _TEXT:
            open_text = block
        elif block.kind is PassageKind.HEADING:
            open_text = None
    return kept


def _goes_on_in(before: Block, block: Block) -> bool:
    if block.kind is not PassageKind.SENTENCE or not _breaks_off(before):
        return False
    if ends_broken(before.last.text) and _begins_within(block):
        # A word goes on, however high the letters are that the lines begin and end with.
        return True
    if not _are_alike(before, block):
        return False
    is_next_column = block.first.bottom < before.last.top
    return _begins_within(block) or (is_next_column and _is_full(before))


def continuations(before: list[Block], after: list[Block]) -> list[tuple[Block, Block]]:
    """What breaks off at the end of a page, each with what goes on with it on the next."""
    found = _split_row(before, after)
    texts = [block for block in before if block.kind in _TEXT]
    if texts and _breaks_off(texts[-1]):
        rest = [block for block in after if all(block is not taken for _of, taken in found)]
        going_on = _text_after(texts[-1], rest)
        found += [(texts[-1], going_on)] if going_on else []
    return found


def _split_row(before: list[Block], after: list[Block]) -> list[tuple[Block, Block]]:
    """The cells of a row that is split over the pages."""
    open_cells = [block for block in _last_row(before) if _breaks_off(block)]
    pairs = [
        (cell, block) for cell in open_cells for block in after if _is_same_column(cell, block)
    ]
    sure = [pair for pair in pairs if _begins_within(pair[1])]
    # What stands beside it belongs to the same row, whatever letter it begins with.
    tops = [block.first.top for _cell, block in sure]
    found: dict[int, tuple[Block, Block]] = {}
    for cell, block in pairs:
        if any(abs(block.first.top - top) < block.size for top in tops):
            found.setdefault(id(cell), (cell, block))
    return list(found.values())


def _text_after(text: Block, after: list[Block]) -> Block | None:
    """Where running text goes on, past a table or a figure that stands between."""
    alike = [
        block for block in after if block.kind is PassageKind.SENTENCE and _are_alike(text, block)
    ]
    within = next((block for block in alike if _begins_within(block)), None)
    return within or (alike[0] if alike and _is_full(text) else None)


def _last_row(blocks: list[Block]) -> list[Block]:
    """The row that the page ends with, none where text stands after the table."""
    cells: list[Block] = []
    for block in blocks:
        if block.kind is PassageKind.CELL:
            cells.append(block)
        elif cells and block.kind in _TEXT and block.first.top > cells[-1].last.bottom:
            cells = []
    columns: dict[int, Block] = {}
    for cell in reversed(cells):
        if any(abs(cell.left - left) < _ALIGNED for left in columns):
            break
        columns[round(cell.left)] = cell
    return list(columns.values())


def _breaks_off(block: Block) -> bool:
    return not is_finished(block.last.text)


def _begins_within(block: Block) -> bool:
    return block.first.text[:1].islower()


def _are_alike(one: Block, two: Block) -> bool:
    return abs(one.size - two.size) <= 0.1 * max(one.size, two.size)


def _is_full(block: Block) -> bool:
    return block.last.right - block.left >= _FULL * (block.right - block.left)


def _is_same_column(one: Block, two: Block) -> bool:
    return abs(one.left - two.left) < _ALIGNED and _are_alike(one, two)
