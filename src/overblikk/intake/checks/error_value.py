"""A cell such as #REF!."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "error-value",
    Level.ADVICE,
    title=_("Celler med feil i regnearket"),
    what=_("Cellen viser en feil i regnearket og har ingen verdi."),
    why=_("Det som skulle stå der, er ikke med."),
    remedy=_("Rett formelen og send filen på nytt."),
    codes=["error_value"],
)
