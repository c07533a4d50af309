"""Rows that say nothing in status."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level, lacking

CHECK = Check(
    "status-missing",
    Level.ADVICE,
    title=_("Tiltak uten status"),
    what=_("Status mangler."),
    why=_("Uten status vet ingen om tiltaket er planlagt, i gang eller over."),
    remedy=_("Velg planlagt, pågående, avsluttet eller stoppet."),
    finders=[lacking("status")],
)
