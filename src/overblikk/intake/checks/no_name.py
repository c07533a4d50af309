"""A row that does not say what its initiative is called."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "no-name",
    Level.ERROR,
    title=_("Rader uten navn på tiltaket"),
    what=_("Raden har ikke noe navn på tiltaket."),
    why=_("Uten navn vet ingen hvilket tiltak raden gjelder."),
    remedy=_("Skriv inn navnet, eller ta raden ut av oversikten."),
)
