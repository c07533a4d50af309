"""overblikk report"""

from pathlib import Path
from typing import Any

import click

from overblikk.cli.commands.initiatives import standing
from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import with_database

LANGUAGES = ("nb", "nn", "en")


@click.command("report")
@click.option("--as-of", metavar="DATE", help="Slik registeret var ved slutten av dagen.")
@click.option("--language", type=click.Choice(LANGUAGES), default="nb", help="Rapportens språk.")
@click.option("--format", "form", default="html", help="html, docx eller pdf.")
@click.option(
    "--part", "chosen", multiple=True, metavar="KEY", help="Bare denne delen; kan gjentas."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="Filen som skrives."
)
@with_database()
def command(
    as_of: str | None, language: str, form: str, chosen: tuple[str, ...], output: Path
) -> None:
    """Skriv hele kunnskapsgrunnlaget som et dokument."""
    from django.utils import translation

    wanted, parts = _format(form), _parts(chosen)
    with standing(as_of), translation.override(language):
        made = wanted.write(_composed(parts))
    _log(form, as_of)
    try:
        output.write_bytes(made)
    except OSError as error:
        raise AskedWrong(_not_written(output, error)) from error


def _composed(parts: Any) -> Any:
    from django.utils.timezone import localdate

    from overblikk.accounts.viewer import operator
    from overblikk.history.as_of import standing_at
    from overblikk.reporting.composing import compose

    return compose(operator(), on=localdate(standing_at()), chosen=parts)


def _format(form: str) -> Any:
    from overblikk.cli.formats import format_named
    from overblikk.reporting.formats import formats

    return format_named(form, formats())


def _parts(chosen: tuple[str, ...]) -> set[str] | None:
    """The keys of the parts that were named; None where none was, which is all of them."""
    from django.utils.translation import gettext as _

    from overblikk.reporting.parts import parts

    for key in chosen:
        if key not in parts():
            sentence = _("«%(key)s» er ikke en del av rapporten. Delene er %(keys)s.")
            raise AskedWrong(sentence % {"key": key, "keys": ", ".join(parts())})
    return set(chosen) or None


def _log(form: str, as_of: str | None) -> None:
    """Tell the access log: the operator's report has what is not published too."""
    from overblikk.accounts import log
    from overblikk.accounts.models import What
    from overblikk.accounts.viewer import operator

    log.write(
        What.READ_WITHHELD,
        person=None,
        name=operator().name,
        command="report",
        as_of=as_of,
        format=form,
    )


def _not_written(output: Path, error: OSError) -> str:
    from django.utils.translation import gettext as _

    return _("Filen %(file)s kan ikke skrives: %(why)s.") % {"file": output, "why": error.strerror}
