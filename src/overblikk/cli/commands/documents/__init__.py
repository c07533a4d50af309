"""overblikk documents; each subcommand is a module found here."""

import importlib
import pkgutil

import click


@click.group("documents")
def command() -> None:
    """Les dokumenter, finn tiltak i dem, og kontroller sitater."""


for _module in pkgutil.iter_modules(__path__):
    command.add_command(importlib.import_module(f"{__name__}.{_module.name}").command)
