"""One cell of several that stand on lines of their own."""

from collections.abc import Sequence

from overblikk.intake.readers.tables import Cell
from overblikk.intake.rules.texts import as_text


def joined(cells: Sequence[Cell]) -> Cell:
    """The cells that hold something as one: their texts on a line each, what is said again once."""
    full = [cell for cell in cells if cell.value is not None]
    if len(full) < 2:
        return full[0] if full else cells[0]
    parts = [part for cell in full for part in (cell.parts or (cell,))]
    texts = dict.fromkeys(as_text(part.value) for part in parts)
    value = "\n".join(texts) if len(texts) > 1 else full[0].value
    return Cell(value, f"{parts[0].place}:{parts[-1].place}", tuple(parts))
