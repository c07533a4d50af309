"""Text that breaks off at the end of a column or page, and what it goes on with."""

from overblikk.documents.passages import PassageKind
from overblikk.documents.reading.blocks import Block
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
    if not _are_alike(before, block):
        return False
    is_next_column = block.first.bottom < before.last.top
    return _begins_within(block) or (is_next_column and _is_full(before))


class Breaking:
    """What breaks off at the end of a page."""

    def __init__(self, blocks: list[Block]) -> None:
        texts = [block for block in blocks if block.kind in _TEXT]
        self._text = texts[-1] if texts and _breaks_off(texts[-1]) else None
        self._is_first = True
        self._cells = [block for block in _last_row(blocks) if _breaks_off(block)]

    def continued_by(self, block: Block) -> Block | None:
        """The block that goes on in this one, asked for those of the next page in order."""
        cell = next((one for one in self._cells if _is_same_column(one, block)), None)
        if cell is not None and _begins_within(block):
            self._cells.remove(cell)
            return cell
        text, is_first = self._text, self._is_first
        if text is None or block.kind is not PassageKind.SENTENCE or not _are_alike(text, block):
            return None
        self._is_first = False
        if _begins_within(block) or (is_first and _is_full(text)):
            self._text = None
            return text
        return None


def _last_row(blocks: list[Block]) -> list[Block]:
    cells = [block for block in blocks if block.kind is PassageKind.CELL]
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
