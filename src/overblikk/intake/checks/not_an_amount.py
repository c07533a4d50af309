"""An amount that could be read in several ways, or in none."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "not-an-amount",
    Level.ERROR,
    title=_("Beløp som ikke kan leses sikkert"),
    what=_("«%(words)s» er ikke et beløp som kan leses sikkert."),
    why=_("Et beløp som leses feil, kan bli tusen ganger for stort."),
    remedy=_("Skriv det som 12 500 000 kr, 12,5 mill. kr eller 1 000 EUR."),
    codes=["amount-heading-unclear"],
)
