"""The formats that are read, each one file here that holds a `FORMAT`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from overblikk.intake.readers.tables import Merge, Note, Value


@dataclass(frozen=True)
class RawSheet:
    """A sheet, or a table in a document, as the file has it: rows with their numbers.

    Nothing is left out. `paths` names the columns of what is no sheet and has no cells.
    """

    name: str
    rows: Iterable[tuple[int, list[Value]]]
    notes: list[Note] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Format:
    """A format: how its content is known, what its names end in, and how it is read."""

    kind: str
    extensions: frozenset[str]
    recognises: Callable[[Path], bool]
    read: Callable[[Path], Iterator[RawSheet]]


def all_formats() -> list[Format]:
    """Every format that has a file in this folder."""
    names = sorted(module.name for module in iter_modules(__path__))
    return [import_module(f"{__name__}.{name}").FORMAT for name in names]
