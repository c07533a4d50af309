"""How a command says that something is wrong: one plain sentence, and an exit status."""

from typing import IO, Any

import click


class _Sentence(click.ClickException):
    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence alone on standard error."""
        click.echo(self.format_message(), file=file, err=file is None)


class FoundWrong(_Sentence):
    """What the command found is wrong."""

    exit_code = 1


class AskedWrong(_Sentence):
    """What the command was asked is wrong."""

    exit_code = 2
