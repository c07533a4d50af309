"""The made-up overview that the demonstration begins with."""

from collections.abc import Iterator
from importlib import resources
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from overblikk.accounts.viewer import operator
from overblikk.history.who import changing
from overblikk.intake.actions import Overview
from overblikk.intake.actions import take_in as take_overview_in
from overblikk.intake.preparing import Setting, prepare
from overblikk.lib.languages import LANGUAGES
from overblikk.organisations.actions import register_all
from overblikk.organisations.models import NameKind, Organisation
from overblikk.organisations.starting_data import body_id
from overblikk.sources.actions import Received, receive
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method, Source, SourceKind

FILENAME = "eksempeloversikt.csv"
TITLE = gettext_noop("Eksempeloversikt (oppdiktet)")
TITLE_OF_BODIES = gettext_noop("Oppdiktede virksomheter til demonstrasjonen")
PORTFOLIO = "Eksempelportefølje"
# Numbers of the kind that is set aside for tests: they begin with 2 or 3 and no real body has them.
BODIES: tuple[dict[str, Any], ...] = (
    {
        "name_nb": "Eksempeldirektoratet",
        "organisation_number": "310000019",
        "other_names": {"kind": str(NameKind.ALIAS), "name": "Edir"},
    },
    {
        "name_nb": "Eksempelvik kommune",
        "organisation_number": "310000027",
        "sector": str(body_id("sector kommunal")),
    },
    {"name_nb": "Eksempelregisteret", "organisation_number": "310000035"},
)


def take_in() -> None:
    """Take the made-up overview in through the ordinary intake, once."""
    sender = _bodies()[0]
    if Source.objects.filter(from_organisation_id=sender.id).exists():
        return
    overview = Overview(
        content=(resources.files("overblikk.cli.sample") / FILENAME).read_bytes(),
        filename=FILENAME,
        sender=sender,
        title=_(TITLE),
        access_level=AccessLevel.PUBLIC,
        speaks_for=timezone.localdate(),
    )
    prepared = prepare(
        overview.content,
        filename=FILENAME,
        sender=sender,
        settings=[Setting("portfolios", PORTFOLIO)],
        on=timezone.localdate(),
    )
    take_overview_in(overview, prepared, by=operator(), accept=True)


def titles() -> Iterator[str]:
    """What the sample's sources are called, in whichever language they were taken in."""
    for language in LANGUAGES:
        with translation.override(language):
            yield from (_(TITLE), _(TITLE_OF_BODIES))


def _bodies() -> list[Organisation]:
    numbers = [values["organisation_number"] for values in BODIES]
    if not Organisation.objects.filter(organisation_number__in=numbers).exists():
        with transaction.atomic(), changing(by=None, name=operator().name):
            source = _source()
            register_all([(uuid4(), _claims(source, values)) for values in BODIES], by=None)
    known = {b.organisation_number: b for b in Organisation.objects.all()}
    return [known[number] for number in numbers]


def _source() -> Source:
    title = _(TITLE_OF_BODIES)
    level = AccessLevel.PUBLIC
    return receive(Received(SourceKind.WRITTEN_HERE, title, access_level=level), by=None)


def _claims(source: Source, values: dict[str, Any]) -> list[Claim]:
    return [
        Claim(field, value, source, Method.STARTING_DATA, words=str(value))
        for field, value in values.items()
    ]
