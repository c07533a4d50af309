"""The command `overblikk`: what the pages do, for scripts.

Exit status 0: done; 1: what it found is wrong; 2: what it was asked is wrong.
"""

import importlib
import os
import pkgutil
import sys

import click

from overblikk.cli import commands
from overblikk.cli.failures import AskedWrong

LANGUAGES = ("nb", "nn", "en")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def overblikk() -> None:
    """Oversikten over hva offentlig sektor gjør for å digitalisere."""


def main() -> None:
    """Run the command; each subcommand is a module found in `cli/commands`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "overblikk.config.settings")
    for module in pkgutil.iter_modules(commands.__path__):
        found = importlib.import_module(f"{commands.__name__}.{module.name}")
        overblikk.add_command(found.command)
    try:
        _require_known_language()
        sys.exit(overblikk.main(prog_name="overblikk", standalone_mode=False))
    except click.UsageError as error:
        # In click's own words, which are English, and one sentence all the same.
        where = error.ctx.command_path if error.ctx else "overblikk"
        click.echo(f"{error.format_message()} ({where} --help)", err=True)
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except UnicodeEncodeError as error:
        click.echo(f"Ordene kan ikke leses som tekst ({error.reason}).", err=True)
        sys.exit(2)
    except (click.Abort, BrokenPipeError):
        # Whoever read the output has had enough; nothing more can be told.
        sys.stdout = None
        sys.exit(1)


def _require_known_language() -> None:
    named = os.environ.get("OVERBLIKK_LANGUAGE", "nb")
    if named not in LANGUAGES:
        raise AskedWrong(f"OVERBLIKK_LANGUAGE er «{named}»: den skal være nb, nn eller en.")


if __name__ == "__main__":
    main()
