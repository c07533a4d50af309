"""Rows that say nothing in purposes."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level, lacking

CHECK = Check(
    "purpose-missing",
    Level.ADVICE,
    title=_("Tiltak uten formål"),
    what=_("Formål mangler."),
    why=_("Hva tiltak er til for, er det første mange vil telle og sammenligne."),
    remedy=_("Velg ett eller flere formål fra malen."),
    finders=[lacking("purposes")],
)
