"""The parts of a report, in order; a module has one or more in PARTS."""

import importlib
import pkgutil
from functools import cache

from overblikk.reporting.part import Part


@cache
def parts() -> dict[str, Part]:
    """Every part by its key, in the order in which they stand."""
    modules = (
        importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)
    )
    found = [part for module in modules for part in module.PARTS]
    return {part.key: part for part in sorted(found, key=lambda part: part.place)}
