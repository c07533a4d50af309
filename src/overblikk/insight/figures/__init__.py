"""The figures, one to a file; each file has its own in FIGURE."""

import importlib
import pkgutil
from functools import cache

from overblikk.insight.counted import Figure


@cache
def figures() -> dict[str, Figure]:
    """Every figure by its key, in the order of their keys."""
    modules = (
        importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)
    )
    found = (module.FIGURE for module in modules)
    return {figure.key: figure for figure in sorted(found, key=lambda one: one.key)}
