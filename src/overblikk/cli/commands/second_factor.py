"""overblikk second-factor"""

import click

from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import with_database


@click.command("second-factor")
@click.argument("username")
@with_database()
def command(username: str) -> None:
    """Glem appen og reservekodene til en person, som så setter opp en ny app ved innlogging."""
    from django.utils.translation import gettext as _

    from overblikk.accounts.models import User
    from overblikk.accounts.second_factor import forget_second_factor
    from overblikk.accounts.viewer import operator

    person = User.objects.filter(username=username).first()
    if person is None:
        raise AskedWrong(_("Ingen har brukernavnet «%(username)s».") % {"username": username})
    if forget_second_factor(person, by=operator()):
        click.echo(_("%(username)s setter opp en ny app ved neste innlogging.") % vars(person))
    else:
        click.echo(_("%(username)s har ikke satt opp noen app.") % vars(person))
