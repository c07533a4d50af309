"""A small number with no word for what it counts."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "amount-without-unit",
    Level.ERROR,
    title=_("Beløp uten enhet"),
    what=_("«%(words)s» sier ikke om det er kroner, tusen eller millioner."),
    why=_("Et så lite tall er sjelden kroner, men kan være det."),
    remedy=_("Skriv det med enhet, som 12,5 mill. kr, eller sett enheten i overskriften."),
)
