"""The formats that a report is written in; a format is one module with a FORMAT."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from overblikk.reporting.document import Document


@dataclass(frozen=True)
class Format:
    """A format: its key, which is also the file name's ending, and how it is written."""

    key: str
    media_type: str
    write: Callable[[Document], bytes]


@cache
def formats() -> dict[str, Format]:
    """Each format by its key."""
    modules = (
        importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)
    )
    return {module.FORMAT.key: module.FORMAT for module in modules}
