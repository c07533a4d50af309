"""A national identity number or D-number anywhere in a cell; masked before anything keeps it."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "identity-number",
    Level.ERROR,
    title=_("Fødselsnumre og D-numre"),
    what=_("Teksten inneholder et fødselsnummer eller D-nummer, som ikke er vist her."),
    why=_(
        "Registeret skal ikke ha slike numre, så det er tatt ut av det som leses; i filen selv "
        "står det fortsatt."
    ),
    remedy=_("Forkast oversikten, ta nummeret ut av filen, og send den på nytt."),
)
