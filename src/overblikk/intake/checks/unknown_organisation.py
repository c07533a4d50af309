"""A body by a name or a number that the register does not hold."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "unknown-organisation",
    Level.ERROR,
    title=_("Virksomheter som ikke står i registeret"),
    what=_("Virksomheten «%(words)s» står ikke i registeret."),
    why=_(
        "Et tiltak må høre til en virksomhet som er kjent, ellers telles det ikke sammen med "
        "virksomhetens andre tiltak."
    ),
    remedy=_(
        "Skriv navnet slik det står i Enhetsregisteret, eller organisasjonsnummeret med ni sifre."
    ),
    codes=["unknown-number"],
)
