"""Every command is one that somebody has decided whom it is for."""

import pkgutil
from importlib import import_module

import pytest

from overblikk.cli import commands
from tests.house.commands import OTHERS, SHOWS_WITHHELD

ALL = {module.name: module for module in pkgutil.iter_modules(commands.__path__)}
READING = (
    "template.making",
    "exporting.batches",
    "queries.initiatives",
    "insight.comparing",
    "Initiative.objects",
    "visible_to",
    "reporting.composing",
)


def source_of(name: str) -> str:
    path = import_module(f"{commands.__name__}.{name}").__file__ or ""
    with open(path, encoding="utf-8") as code:
        return code.read()


def test_every_command_is_listed():
    """Nobody adds a command without having decided what it may show."""
    undecided = set(ALL) ^ (SHOWS_WITHHELD | OTHERS)

    assert undecided == set(), "list them in tests/house/commands.py, or take them away there"
    assert SHOWS_WITHHELD.isdisjoint(OTHERS)


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_command_that_reads_initiatives_says_so_in_the_access_log(name):
    """One that shows what is withheld without a trace would be the way around the pages."""
    code = source_of(name)

    reads = any(words in code for words in READING)

    assert reads is (name in SHOWS_WITHHELD)
    assert not reads or "READ_WITHHELD" in code
