"""An amount of no kind that is known."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "amount-of-unknown-kind",
    Level.ERROR,
    title=_("Beløp som ikke sier hva slags de er"),
    what=_("«%(words)s» sier ikke hva slags beløp det er."),
    why=_("Ramme, tildeling, prognose og medgått er ikke det samme og kan ikke sammenlignes."),
    remedy=_("Begynn med for eksempel «Ramme:», «Tildeling:», «Prognose:» eller «Medgått:»."),
)
