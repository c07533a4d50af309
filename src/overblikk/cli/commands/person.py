"""overblikk person"""

from datetime import date
from typing import Any

import click

from overblikk.cli.days import day_told
from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import with_database

READER = "reader"


@click.command("person")
@click.argument("username")
@click.option(
    "--role",
    default=READER,
    show_default=True,
    help="owner, coordinator, analyst eller administrator; reader ser det alle ser.",
)
@click.option("--organisation", default="", help="Virksomheten en eier svarer for.")
@click.option("--sector", default="", help="Sektoren en koordinator samordner.")
@click.option("--from", "start", default="", metavar="DATE", help="Første dag; ellers i dag.")
@click.option("--to", "end", default="", metavar="DATE", help="Dagen rollen opphører.")
@click.option("--ground", default="", help="Hvorfor personen får rollen.")
@click.option("--name", default="", help="Navnet slik det vises for andre analytikere.")
@click.option("--email", default="", help="E-postadressen.")
@click.password_option(help="Passordet; du blir spurt om det hvis du ikke oppgir det.")
@with_database()
def command(username: str, name: str, email: str, password: str, **asked: str) -> None:
    """Gi en person konto eller nytt passord, og en rolle i tillegg til dem personen har."""
    from django.db import transaction
    from django.utils.translation import gettext as _

    from overblikk.accounts.actions import give_account, grant
    from overblikk.accounts.viewer import operator

    rights = _rights(**asked)
    _check(password)
    with transaction.atomic():
        user = give_account(username, name=name, email=email, password=password, by=operator())
        if rights:
            ground = asked["ground"] or _("Gitt på kommandolinjen")
            grant(user, rights, ground=ground, by=operator())
    click.echo(_("%(username)s kan logge inn.") % {"username": username})


def _check(password: str) -> None:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.utils.translation import gettext as _

    try:
        validate_password(password)
    except ValidationError as error:
        raise AskedWrong(
            _("Passordet er for svakt: bruk minst 12 tegn, og ikke et vanlig passord.")
        ) from error


def _rights(*, role: str, organisation: str, sector: str, start: str, end: str, ground: str) -> Any:
    """The rights asked for; None for a reader, who has none."""
    from django.utils.timezone import localdate
    from django.utils.translation import gettext as _

    from overblikk.accounts.actions import Rights
    from overblikk.accounts.models import Role

    if role not in (READER, *Role.values):
        known = ", ".join([READER, *Role.values])
        raise AskedWrong(
            _("«%(role)s» er ikke en rolle. Rollene er %(known)s.") % {"role": role, "known": known}
        )
    _check_scope(role, organisation, sector)
    first, last = _day(start) or localdate(), _day(end)
    if last and last < first:
        raise AskedWrong(_("Rollen kan ikke opphøre før den begynner: rett --from eller --to."))
    if role == READER:
        return None
    return Rights(
        Role(role),
        valid_from=first,
        valid_to=last,
        organisation=_organisation(organisation) if organisation else None,
        sector=_sector(sector) if sector else None,
    )


def _check_scope(role: str, organisation: str, sector: str) -> None:
    from django.utils.translation import gettext as _

    if (role == "owner") != bool(organisation):
        raise AskedWrong(_("En eier, og bare en eier, har en virksomhet: bruk --organisation."))
    if (role == "coordinator") != bool(sector):
        raise AskedWrong(_("En koordinator, og bare en koordinator, har en sektor: bruk --sector."))


def _day(words: str) -> date | None:
    return day_told(words) if words else None


def _organisation(words: str) -> Any:
    from django.utils.translation import gettext as _

    from overblikk.organisations.models import Organisation
    from overblikk.organisations.names import OrganisationIndex

    found = OrganisationIndex.load().find(words)
    if len(found) != 1:
        sentence = (
            _("Flere virksomheter heter «%(words)s»: skriv organisasjonsnummeret.")
            if found
            else _("«%(words)s» står ikke i registeret: skriv navnet eller organisasjonsnummeret.")
        )
        raise AskedWrong(sentence % {"words": words})
    return Organisation.objects.get(id=found.pop())


def _sector(words: str) -> Any:
    from django.utils.translation import gettext as _

    from overblikk.organisations.models import Sector
    from overblikk.organisations.queries import sector_called

    found = sector_called(words)
    if found is None:
        known = ", ".join(sector.key for sector in Sector.objects.all())
        raise AskedWrong(
            _("«%(words)s» er ingen sektor. Sektorene er %(sectors)s.")
            % {"words": words, "sectors": known}
        )
    return found
