"""The formats that are read, each one file here that holds a `FORMAT`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from overblikk.documents.reading.flow import Sheet


@dataclass(frozen=True)
class Pace:
    """How a file is gone through: `begins` is told each page before it is opened.

    Those in `left_out` have ended a process before, and are not opened.
    """

    begins: Callable[[int], None]
    left_out: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Format:
    """A format: how its content is known, what its names end in, and how it is read.

    `kinds` are those of `lib.untrusted.contents`.
    """

    kind: str
    kinds: frozenset[str]
    extensions: frozenset[str]
    read: Callable[[Path, Pace], Iterator[Sheet]]


def all_formats(first: str = "") -> Iterator[Format]:
    """Every format that has a file in this folder, one of that name first: to import the others
    takes as long as to read some pages."""
    names = sorted(
        (module.name for module in iter_modules(__path__)), key=lambda n: (n != first, n)
    )
    for name in names:
        yield import_module(f"{__name__}.{name}").FORMAT
