"""overblikk person"""

import click

from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import with_database


@click.command("person")
@click.argument("username")
@click.option("--role", default="reader", show_default=True, help="reader eller analyst.")
@click.option("--name", default="", help="Navnet slik det vises for andre analytikere.")
@click.password_option(help="Passordet; du blir spurt om det hvis du ikke oppgir det.")
@with_database()
def command(username: str, role: str, name: str, password: str) -> None:
    """Gi en person konto, eller ny rolle og nytt passord."""
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.utils.translation import gettext as _

    from overblikk.accounts.actions import give_account
    from overblikk.accounts.models import Role

    if role not in Role.values:
        known = ", ".join(Role.values)
        raise AskedWrong(
            _("«%(role)s» er ikke en rolle. Rollene er %(known)s.") % {"role": role, "known": known}
        )
    try:
        validate_password(password)
    except ValidationError as error:
        raise AskedWrong(
            _("Passordet er for svakt: bruk minst 12 tegn, og ikke et vanlig passord.")
        ) from error
    give_account(username, role=Role(role), name=name, password=password)
    click.echo(_("%(username)s kan logge inn.") % {"username": username})
