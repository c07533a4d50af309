"""A number in the template's first column that no initiative has."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "number-not-registered",
    Level.ADVICE,
    title=_("Numre som registeret ikke har"),
    what=_("Registeret har ikke noe tiltak med nummeret «%(words)s»."),
    why=_("Raden er lest som om den ikke hadde noe nummer, og kan bli et nytt tiltak."),
    remedy=_("La nummeret stå slik det var i malen, og la det stå tomt for nye tiltak."),
)
