"""The process that opens a document: `python -I -m overblikk.documents.reading.child
PATH EXTENSION LEFT_OUT`, with the pages that are left out parted by commas.

It tells {"at"} for each page before it opens it, and each page as `wire` writes it.
"""

import gc
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from overblikk.documents.reading import limits, wire
from overblikk.documents.reading.flow import pages_of
from overblikk.documents.reading.formats import Format, Pace, all_formats
from overblikk.lib.untrusted.confined import hold_to, tell, tell_all
from overblikk.lib.untrusted.contents import content_kind
from overblikk.lib.untrusted.refusal import Refused

_SAID_AS_IT_IS = {"empty": "empty", "encrypted": "encrypted", "broken_zip": "damaged"}


def main() -> None:
    """Read the file named by the arguments, within limits that are set before it is opened."""
    path, extension, left_out = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    # Nothing here refers to itself, and looking for what does takes a fifth of the time.
    gc.disable()
    seconds = limits.SECONDS
    hold_to(seconds=seconds, clock_seconds=seconds, memory_bytes=limits.MEMORY_BYTES)
    pace = Pace(_begins, frozenset(int(page) for page in left_out.split(",") if page))
    tell_all(lambda: _lines(path, extension, pace))


def _lines(path: Path, extension: str, pace: Pace) -> Iterator[object]:
    page = None
    for page in pages_of(format_of(path, extension).read(path, pace)):
        yield wire.written(page)
    if page is None:
        raise Refused("empty")


def _begins(page: int) -> None:
    tell({"at": page})
    # Whoever listens must know it, if this page ends the process.
    sys.stdout.flush()
    signal.alarm(limits.PAGE_SECONDS)


def format_of(path: Path, extension: str) -> Format:
    """The format of the file. Raises Refused where it is none, or not what its name says."""
    kind = content_kind(path)
    if kind in _SAID_AS_IT_IS:
        raise Refused(_SAID_AS_IT_IS[kind])
    fitting = []
    for form in all_formats(kind):
        if kind in form.kinds:
            if not extension or extension in form.extensions:
                return form
            fitting.append(form)
    if any(extension in form.extensions for form in all_formats()):
        raise Refused("wrong_content", extension=extension, kind=kind)
    if fitting:
        return fitting[0]
    raise Refused("not_read", kind=kind)


if __name__ == "__main__":
    main()
