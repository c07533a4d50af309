"""An organisation number of another body than the one that is named."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "number-and-name-differ",
    Level.ADVICE,
    title=_("Navn og organisasjonsnummer som ikke hører sammen"),
    what=_("Organisasjonsnummeret %(words)s er ikke %(body)s sitt."),
    why=_("Nummeret er brukt, siden det er entydig."),
    remedy=_("Rett navnet eller nummeret."),
)
