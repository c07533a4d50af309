"""overblikk template"""

from pathlib import Path
from typing import Any

import click

from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import with_database

LANGUAGES = ("nb", "nn", "en")


@click.command("template")
@click.option("--body", metavar="NAME", help="Fyll inn det registeret har for virksomheten.")
@click.option("--language", type=click.Choice(LANGUAGES), default="nb", help="Malens språk.")
@click.option("--format", "form", default="xlsx", help="xlsx, csv eller json-schema.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="Filen som skrives."
)
@with_database()
def command(body: str | None, language: str, form: str, output: Path) -> None:
    """Lag malen som den som sender en oversikt, kan fylle ut."""
    from django.utils import timezone, translation

    from overblikk.accounts.viewer import operator
    from overblikk.intake.template.making import template

    chosen, of = _format(form), _body(body)
    if of and not chosen.takes_rows:
        raise AskedWrong(_no_rows(form))
    with translation.override(language):
        made = chosen.write(template(of, operator(), on=timezone.localdate()))
    if of:
        _log(form)
    try:
        output.write_bytes(made)
    except OSError as error:
        raise AskedWrong(_not_written(output, error)) from error


def _format(form: str) -> Any:
    from overblikk.cli.formats import format_named
    from overblikk.intake.template.formats import formats

    return format_named(form, formats())


def _body(words: str | None) -> Any:
    from overblikk.intake.senders import SenderNotFound, sender_named

    try:
        return sender_named(words) if words else None
    except SenderNotFound as error:
        raise AskedWrong(str(error)) from error


def _log(form: str) -> None:
    from overblikk.accounts import log
    from overblikk.accounts.models import What
    from overblikk.accounts.viewer import operator

    log.write(
        What.READ_WITHHELD,
        person=None,
        name=operator().name,
        command="template",
        parameters=["body"],
        format=form,
    )


def _no_rows(form: str) -> str:
    from django.utils.translation import gettext as _

    return _("Formatet «%(form)s» har ingen rader, og kan ikke fylles inn for en virksomhet.") % {
        "form": form
    }


def _not_written(output: Path, error: OSError) -> str:
    from django.utils.translation import gettext as _

    return _("Filen %(file)s kan ikke skrives: %(why)s.") % {"file": output, "why": error.strerror}
