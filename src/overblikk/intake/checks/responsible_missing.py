"""Rows that say nothing in responsible_organisation."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level, lacking

CHECK = Check(
    "responsible-missing",
    Level.ADVICE,
    title=_("Tiltak uten ansvarlig virksomhet"),
    what=_("Ansvarlig virksomhet mangler."),
    why=_(
        "Uten den vet ingen hvem som kan svare for tiltaket, og det telles ikke med noen sektor."
    ),
    remedy=_("Fyll inn virksomheten, helst med organisasjonsnummer."),
    finders=[lacking("responsible_organisation")],
)
