"""A name that several bodies go by."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "ambiguous-organisation",
    Level.ERROR,
    title=_("Navn som flere virksomheter har"),
    what=_("Flere virksomheter heter «%(words)s»."),
    why=_("Tiltaket kan høre til hvem som helst av dem."),
    remedy=_("Skriv hele navnet, eller organisasjonsnummeret."),
)
