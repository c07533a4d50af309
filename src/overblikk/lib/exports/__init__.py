"""Lists as files, streamed. A format is one module here; adding one touches nothing else."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

Record = dict[str, Any]


@dataclass(frozen=True)
class Told:
    """A value of several parts: in words for a cell, and its parts for a format that has them."""

    words: str
    parts: dict[str, Any]


class Write(Protocol):
    """Writes records as a file, piece by piece; `labels` gives the columns and their headers."""

    def __call__(self, records: Iterable[Record], labels: dict[str, str]) -> Iterator[bytes]: ...


@dataclass(frozen=True)
class Format:
    """A file format: what it is called, its media type, and how it is written."""

    key: str
    media_type: str
    write: Write


def formats() -> dict[str, Format]:
    """Each format by its key, which is also the file name's ending."""
    found = (
        importlib.import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
    )
    return {module.FORMAT.key: module.FORMAT for module in found if hasattr(module, "FORMAT")}
