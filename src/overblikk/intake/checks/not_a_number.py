"""Something else where a number is asked for."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "not-a-number",
    Level.ERROR,
    title=_("Tall som ikke kan leses"),
    what=_("«%(words)s» er ikke et tall."),
    why=_("Feltet tar tall, og tekst kan ikke regnes med."),
    remedy=_("Skriv det som 1 250 eller 12,5."),
)
