"""Words that are no web address."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "not-an-address",
    Level.ERROR,
    title=_("Nettadresser som ikke kan brukes"),
    what=_("«%(words)s» er ikke en nettadresse."),
    why=_("En lenke som ikke virker, hjelper ingen videre."),
    remedy=_("Skriv hele adressen; den begynner med https:// eller http://."),
)
