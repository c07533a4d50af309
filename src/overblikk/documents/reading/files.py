"""The way into a document that somebody sent."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

from overblikk.documents.pages import PageRead
from overblikk.documents.reading import limits, rendering, wire
from overblikk.lib.untrusted.limits import MIB
from overblikk.lib.untrusted.listening import BrokeOff, lines_of
from overblikk.lib.untrusted.refusal import Refused

_CHILD = "overblikk.documents.reading.child"


def read_file(path: Path, filename: str) -> Generator[PageRead, None, None]:
    """The pages of a document in order, each as soon as it is read.

    `filename` is the sender's name of it, whose ending must fit what the content is. A page that
    can't be read is given as an error, and the rest all the same. Raises Refused, whose code
    `unreadable` words, for what can't be read at all, and where the rest can't be.
    """
    size = path.stat().st_size
    if size > limits.FILE_BYTES:
        raise Refused("too_large", size=size // MIB, limit=limits.FILE_BYTES // MIB)
    extension = PurePath(filename).suffix.lower()
    for page in _pages(path, extension):
        if "no_pages" in page.problems and rendering.can_render():
            yield from _set_up(path, extension, page)
        else:
            yield page


def _pages(path: Path, extension: str) -> Iterator[PageRead]:
    reading = _Reading(path, extension)
    while not reading.is_over:
        yield from reading.pages()


def _set_up(path: Path, extension: str, without: PageRead) -> Iterator[PageRead]:
    """The pages that LibreOffice makes of the file, or it without pages where it makes none."""
    with rendering.rendered(path, extension) as made:
        if made is None:
            yield replace(without, problems=("not_rendered",))
        else:
            yield from _pages(made, ".pdf")


class _Reading:
    """A document on its way in, begun anew without the page that ended the process before."""

    def __init__(self, path: Path, extension: str) -> None:
        self.is_over = False
        self._path, self._extension = path, extension
        self._left_out: list[int] = []
        self._at = self._given = 0

    def pages(self) -> Iterator[PageRead]:
        """The pages that have not been given before, as far as the process gets."""
        try:
            for count, line in enumerate(self._told(), start=1):
                if count > self._given:
                    self._given = count
                    yield wire.read(line)
            self.is_over = True
        except BrokeOff as broke_off:
            self._leave_out(broke_off)

    def _told(self) -> Iterator[dict[str, Any]]:
        arguments = (str(self._path), self._extension, ",".join(map(str, self._left_out)))
        for line in lines_of(_CHILD, arguments, seconds=limits.SECONDS):
            if "at" in line:
                self._at = line["at"]
            else:
                yield line

    def _leave_out(self, broke_off: BrokeOff) -> None:
        is_stuck = self._at == 0 or self._at in self._left_out
        if is_stuck or len(self._left_out) >= limits.BAD_PAGES:
            raise Refused(broke_off.code, **_limit(broke_off.code)) from broke_off
        self._left_out.append(self._at)
        self._at = 0


def _limit(code: str) -> dict[str, int]:
    own = {"took_too_long": limits.SECONDS, "too_much_memory": limits.MEMORY_BYTES // MIB}
    return {"limit": own[code]} if code in own else {}
