"""overblikk setup"""

import json

import click

from overblikk.cli.start import with_database


@click.command("setup")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
@with_database(set_up=False)
def command(as_json: bool) -> None:
    """Gjør klar database, kodeverk og startdata; kan kjøres om igjen."""
    from django.core.management import call_command
    from django.utils.translation import gettext as _

    from overblikk.organisations import starting_data as bodies
    from overblikk.registry import starting_data as records
    from overblikk.vocabulary import starting_data as vocabulary

    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    done = {
        "concepts": vocabulary.load(),
        "organisations": bodies.load(),
        "records": records.load(),
    }
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
