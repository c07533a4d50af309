"""overblikk setup"""

import json

import click

from overblikk.cli.start import with_database


@click.command("setup")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
@with_database(set_up=False)
def command(as_json: bool) -> None:
    """Gjør klar database, kodeverk og startdata; kan kjøres om igjen."""
    from django.utils.translation import gettext as _

    from overblikk.cli.setting_up import load_starting_data, make_tables

    make_tables()
    done = load_starting_data()
    if as_json:
        click.echo(json.dumps(done))
    else:
        click.echo(
            _(
                "Klar. %(concepts)s begreper, %(organisations)s virksomheter og %(records)s andre "
                "opplysninger kom til."
            )
            % done
        )
