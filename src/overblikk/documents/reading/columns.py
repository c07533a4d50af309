"""The order of lines where a file draws two columns line by line across the page."""

from overblikk.documents.reading.lines import Line

_LEAST_LINES = 4
# Of lines that begin with a small letter: running text, not the cells of a table.
_RUNNING_TEXT = 0.3
_MAY_CROSS = 0.35
_AHEAD = 4


def read_by_column(lines: list[Line]) -> list[Line]:
    """The lines in the file's own order, unless it interleaves columns; then by column."""
    if not _are_interleaved(lines):
        return lines
    for line in lines:
        # What stood before it on the line belongs to the other column.
        line.is_parted = False
    return _by_column(lines)


def _are_interleaved(lines: list[Line]) -> bool:
    """Do many lines go on under another than the one before, as running text does?"""
    across = [line for at, line in enumerate(lines) if _goes_on_further_up(lines, at)]
    running = sum(line.text[:1].islower() for line in across)
    return len(across) >= _LEAST_LINES and running >= _RUNNING_TEXT * len(across)


def _goes_on_further_up(lines: list[Line], at: int) -> bool:
    line = lines[at]
    if at < 2 or _is_next(lines[at - 1], line):
        return False
    return any(_is_next(lines[before], line) for before in range(max(0, at - _AHEAD), at - 1))


def _is_next(above: Line, line: Line) -> bool:
    step = line.bottom - above.bottom
    return (
        0.5 * line.size < step < 1.9 * line.size
        and abs(line.size - above.size) < 0.15 * line.size
        and abs(line.left - above.left) < 2 * line.size
    )


def _by_column(lines: list[Line]) -> list[Line]:
    gutter = _gutter(lines)
    if gutter is None:
        return sorted(lines, key=lambda line: (line.bottom, line.left))
    ordered: list[Line] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: line.bottom):
        if line.left < gutter < line.right:
            ordered += _both_sides(band, gutter)
            ordered.append(line)
            band = []
        else:
            band.append(line)
    return ordered + _both_sides(band, gutter)


def _both_sides(lines: list[Line], gutter: float) -> list[Line]:
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.right > gutter]
    return (_by_column(left) if right else _straight(left)) + (
        _by_column(right) if left else _straight(right)
    )


def _straight(lines: list[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (line.bottom, line.left))


def _gutter(lines: list[Line]) -> float | None:
    """Where few lines cross and several stand on either side; None where there is no such place."""
    best: tuple[int, float, float] | None = None
    for place in sorted({line.left for line in lines}):
        gutter = place - 1
        left = [line for line in lines if line.right <= gutter]
        right = [line for line in lines if line.left >= gutter]
        crossing = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _LEAST_LINES or crossing > _MAY_CROSS * len(lines):
            continue
        found = (crossing, abs(len(left) - len(right)), gutter)
        best = min(best, found) if best else found
    return best[2] if best else None
