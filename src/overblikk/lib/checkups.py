"""Checks that the base is whole, each one function found by registry; `overblikk doctor` runs all.

A room puts its checks in its `checkups.py`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.module_loading import autodiscover_modules

Look = Callable[[], Iterator[str]]


@dataclass(frozen=True)
class Checkup:
    """One check: `look` yields what is wrong, each as where it is; nothing where all is well."""

    name: str
    promise: str | Promise
    look: Look


@dataclass(frozen=True)
class Finding:
    """What a check found wrong, and where."""

    checkup: Checkup
    where: str


_checkups: list[Checkup] = []


def checkup(name: str, promise: str | Promise) -> Callable[[Look], Look]:
    """Decorator: the function proves the promise for the whole base, or yields where it fails."""

    def keep(look: Look) -> Look:
        _checkups.append(Checkup(name, promise, look))
        return look

    return keep


def all_checkups() -> list[Checkup]:
    """Every room's checks, in the order of their names."""
    autodiscover_modules("checkups")
    return sorted(_checkups, key=lambda one: one.name)


def examine() -> Iterator[Finding]:
    """Run every check and yield what is wrong."""
    for one in all_checkups():
        for where in one.look():
            yield Finding(one, where)
