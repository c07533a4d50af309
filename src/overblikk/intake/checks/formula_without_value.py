"""A formula whose value was never stored."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "formula-without-value",
    Level.ADVICE,
    title=_("Formler uten verdi"),
    what=_("Cellen har en formel uten lagret verdi."),
    why=_("Formler regnes ikke ut her, så cellen er lest som tom."),
    remedy=_("Åpne filen i regnearket, lagre den og send den på nytt."),
    codes=["formula_without_value"],
)
