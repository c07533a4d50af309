"""overblikk suggest"""

import click

from overblikk.cli.start import with_database


@click.command("suggest")
@with_database()
def command() -> None:
    """Legg på bordet det tiltakenes egne ord tyder på i felt som står tomme."""
    from django.utils.translation import ngettext

    from overblikk.accounts.viewer import operator
    from overblikk.proposals.suggesting.laying import suggest

    laid = suggest(by=operator())
    told = ngettext("%(n)s forslag er lagt på bordet.", "%(n)s forslag er lagt på bordet.", laid)
    click.echo(told % {"n": laid})
