"""overblikk synthesise"""

import json
import sys
from dataclasses import asdict
from typing import Any

import click

from overblikk.cli.failures import FoundWrong
from overblikk.cli.start import with_database


@click.command("synthesise")
@click.option(
    "--initiatives",
    "count",
    type=click.IntRange(min=1),
    required=True,
    metavar="NUMBER",
    help="Hvor mange tiltak som lages.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="Samme frø gir samme data.")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
@with_database(set_up=False)
def command(count: int, seed: int, as_json: bool) -> None:
    """Lag oppdiktede tiltak til lastprøver og demonstrasjoner, merket som syntetiske.

    Gjør klar en tom database, med startdata fra et år tilbake, slik at tiltakene får en fortid.
    """
    from overblikk.cli.setting_up import make_tables

    make_tables()
    made = _make(count, seed)
    click.echo(json.dumps(made) if as_json else _in_words(made))


def _make(count: int, seed: int) -> dict[str, Any]:
    from django.utils.translation import gettext as _

    from overblikk.cli.synthetic.making import make
    from overblikk.cli.synthetic.other_data import HoldsOtherData

    with click.progressbar(length=count, file=sys.stderr) as bar:
        try:
            made = make(count, seed=seed, progress=lambda done: bar.update(done - bar.pos))
        except HoldsOtherData as error:
            sentence = _(
                "Basen holder mer enn startdata og oppdiktede data (%(found)s): "
                "lag syntetiske data i en base for seg."
            )
            raise FoundWrong(sentence % {"found": error.found}) from error
    return asdict(made)


def _in_words(made: dict[str, Any]) -> str:
    from django.utils.translation import gettext as _

    return (
        _(
            "Laget %(initiatives)s tiltak med %(values)s verdier: %(changes)s endringer, "
            "%(confirmed)s bekreftelser, %(published)s publisert og %(withdrawn)s trukket tilbake."
        )
        % made
    )
