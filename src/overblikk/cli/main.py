"""The command `overblikk`: what the pages do, for scripts.

Exit status 0: done; 1: what it found is wrong; 2: what it was asked is wrong.
"""

import importlib
import os
import pkgutil

import click

from overblikk.cli import commands


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def overblikk() -> None:
    """Oversikten over hva offentlig sektor gjør for å digitalisere."""


def main() -> None:
    """Run the command; each subcommand is a module found in `cli/commands`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "overblikk.config.settings")
    for module in pkgutil.iter_modules(commands.__path__):
        found = importlib.import_module(f"{commands.__name__}.{module.name}")
        overblikk.add_command(found.command)
    overblikk(prog_name="overblikk")


if __name__ == "__main__":
    main()
