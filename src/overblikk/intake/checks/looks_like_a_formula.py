"""Text that a spreadsheet would run."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "looks-like-a-formula",
    Level.ADVICE,
    title=_("Tekst som ligner en formel"),
    what=_("«%(words)s» begynner som en formel."),
    why=_("Den er tatt inn som tekst og kjøres aldri, men et regneark kunne ha kjørt den."),
    remedy=_("Skriv teksten uten tegnet foran, om det ikke hører med."),
)
