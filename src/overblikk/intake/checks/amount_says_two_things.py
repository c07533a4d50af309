"""An amount with, say, two periods."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "amount-says-two-things",
    Level.ERROR,
    title=_("Beløp som sier to ting om det samme"),
    what=_("«%(words)s» sier to ting om det samme."),
    why=_("Et beløp har én periode, én merverdiavgift og ett prisnivå."),
    remedy=_("Skriv ett beløp på hver linje."),
)
