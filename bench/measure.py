"""A measure is one module here with a MEASURE; adding one touches nothing else."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass

import bench
from bench.stands import Stands


@dataclass(frozen=True)
class Measure:
    """Something measured: its name, and the work that prints its figures."""

    name: str
    take: Callable[[Stands], None]


def measures() -> dict[str, Measure]:
    """Each measure by its name."""
    names = [
        module.name for module in pkgutil.iter_modules(bench.__path__) if module.name[0] != "_"
    ]
    found = (importlib.import_module(f"bench.{name}") for name in names)
    return {one.MEASURE.name: one.MEASURE for one in found if hasattr(one, "MEASURE")}
