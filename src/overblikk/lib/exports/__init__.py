"""Lists as files, streamed. A format is one module here; adding one touches nothing else."""

import importlib
import pkgutil
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol

Record = dict[str, Any]
# So many are held at once.
RECORDS = 500


@dataclass(frozen=True)
class Column:
    """A column of some hundred records: what each holds, and what that is called in a file.

    `told` has each value once, in the order in which they are first held, so that what many records
    hold is written once. Several values are a tuple.
    """

    held: Sequence[Hashable]
    told: Mapping[Any, Any]

    @classmethod
    def of(cls, held: Sequence[Hashable]) -> "Column":
        """A column of values that a file has as they are."""
        return cls(held, dict(zip(held, held, strict=True)))

    def each(self, cells: Sequence[str]) -> Iterable[str]:
        """For each record its cell, from those of the values in `told`."""
        if len(cells) == len(self.held):
            return cells
        return map(dict(zip(self.told, cells, strict=True)).__getitem__, self.held)

    def __iter__(self) -> Iterator[Any]:
        return map(self.told.__getitem__, self.held)


Batch = dict[str, Column]


@dataclass(slots=True, eq=False)
class Told:
    """A value of several parts: in words for a cell, and its parts for a format that has them."""

    words: str
    value: Any
    parts_of: Callable[[Any], dict[str, Any]] = dict

    @property
    def parts(self) -> dict[str, Any]:
        """The parts by their names, worked out where they are asked for."""
        return self.parts_of(self.value)


class Write(Protocol):
    """Writes batches as a file, piece by piece; `labels` gives the columns and their headers."""

    def __call__(self, batches: Iterable[Batch], labels: dict[str, str]) -> Iterator[bytes]: ...


@dataclass(frozen=True)
class Format:
    """A file format: what it is called, its media type, and how it is written."""

    key: str
    media_type: str
    write: Write


def in_batches(records: Iterable[Record], labels: Iterable[str]) -> Iterator[Batch]:
    """Records in batches, as they come."""
    rest = iter(records)
    while some := list(islice(rest, RECORDS)):
        yield {key: Column.of([_hashable(record[key]) for record in some]) for key in labels}


def _hashable(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def rows_of(batches: Iterable[Batch], labels: Iterable[str]) -> Iterator[tuple[Any, ...]]:
    """The batches row by row, with the columns that have labels."""
    for batch in batches:
        yield from zip(*(batch[key] for key in labels), strict=True)


def formats() -> dict[str, Format]:
    """Each format by its key, which is also the file name's ending."""
    found = (
        importlib.import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
    )
    return {module.FORMAT.key: module.FORMAT for module in found if hasattr(module, "FORMAT")}
