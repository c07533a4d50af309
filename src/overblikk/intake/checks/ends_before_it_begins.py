"""An end before the start."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "ends-before-it-begins",
    Level.ERROR,
    title=_("Tiltak som slutter før de begynner"),
    what=_("Slutten, %(end)s, ligger før oppstarten, %(start)s."),
    why=_("Begge kan ikke være riktige."),
    remedy=_("Rett den som er feil."),
)
