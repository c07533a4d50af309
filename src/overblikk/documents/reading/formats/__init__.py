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


def all_formats() -> list[Format]:
    """Every format that has a file in this folder."""
    names = sorted(module.name for module in iter_modules(__path__))
    return [import_module(f"{__name__}.{name}").FORMAT for name in names]
