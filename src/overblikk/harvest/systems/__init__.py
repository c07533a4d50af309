"""The systems that can be asked, each one file here that holds a `SYSTEM`."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from django.utils.functional import Promise

from overblikk.harvest.conversation import Conversation


@dataclass(frozen=True)
class AskableSystem:
    """A system: what it is called, what is got from it, and how it is asked."""

    key: str
    name: str
    keeper: str
    gives: Promise
    ask: Callable[[Conversation], None]


@cache
def systems() -> dict[str, AskableSystem]:
    """Every system that has a file in this folder, by its key."""
    names = sorted(module.name for module in iter_modules(__path__))
    found = [import_module(f"{__name__}.{name}").SYSTEM for name in names]
    return {system.key: system for system in found}
