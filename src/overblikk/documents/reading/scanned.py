"""The lines of a page that is an image, as Tesseract reads them where it is installed."""

import csv
import functools
import io
import shutil
import subprocess
from collections.abc import Iterator

import pypdfium2 as pdf

from overblikk.documents.reading import limits
from overblikk.documents.reading.lines import Line, Word

_DOTS_PER_INCH = 300
_POINTS = 72 / _DOTS_PER_INCH
# Tesseract's own figure, of a hundred; below it is more guesswork than letters.
_LEAST_SURE = 30.0
_LARGEST_SIDE = 6_000
_COMMAND = ("tesseract", "stdin", "stdout", "-l", "nor", "--psm", "3", "tsv")
_ONE_THREAD = {"PATH": "/usr/bin:/bin", "OMP_THREAD_LIMIT": "1"}


@functools.cache
def can_be_read() -> bool:
    """Is Tesseract here, and does it know Norwegian?"""
    if shutil.which("tesseract") is None:
        return False
    listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True)
    return "nor" in listed.stdout.split()


def lines_of(page: pdf.PdfPage) -> list[Line]:
    """The lines that are read from the page's image; none where it can't be."""
    scale = min(1 / _POINTS, _LARGEST_SIDE / max(page.get_width(), page.get_height(), 1.0))
    bitmap = page.render(scale=scale, grayscale=True)
    rows = (
        bytes(bitmap.buffer[at * bitmap.stride : at * bitmap.stride + bitmap.width])
        for at in range(bitmap.height)
    )
    image = f"P5 {bitmap.width} {bitmap.height} 255\n".encode() + b"".join(rows)
    bitmap.close()
    try:
        done = subprocess.run(
            _COMMAND,
            input=image,
            capture_output=True,
            timeout=limits.PAGE_SECONDS - 5,
            env=_ONE_THREAD,
        )
    except subprocess.TimeoutExpired:
        return []
    return list(_lines(done.stdout.decode("utf-8", "replace"), 1 / scale))


def _lines(table: str, points: float) -> Iterator[Line]:
    lines: dict[tuple[str, ...], list[tuple[str, list[float]]]] = {}
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        words = (row.get("text") or "").strip()
        if words and float(row["conf"]) >= _LEAST_SURE:
            place = tuple(row[key] for key in ("block_num", "par_num", "line_num"))
            sides = [float(row[key]) * points for key in ("left", "top", "width", "height")]
            lines.setdefault(place, []).append((words, sides))
    for found in lines.values():
        yield _line(found)


def _line(found: list[tuple[str, list[float]]]) -> Line:
    words: list[Word] = []
    length = 0
    for text, (left, _top, width, _height) in found:
        words.append(Word(length, left, left + width))
        length += len(text) + 1
    top = min(sides[1] for _text, sides in found)
    bottom = max(sides[1] + sides[3] for _text, sides in found)
    # Letters without ascenders or descenders are lower; most lines have both.
    size = max(1.0, bottom - top)
    text = " ".join(text for text, _sides in found)
    return Line(text, words[0].left, top, words[-1].right, bottom, size, words)
