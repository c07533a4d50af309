"""The responsible body again among those that take part."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "responsible-takes-part",
    Level.ADVICE,
    title=_("Ansvarlig virksomhet nevnt som samarbeidspartner"),
    what=_("«%(words)s» er ansvarlig for tiltaket og er nevnt som samarbeidspartner også."),
    why=_("Den ansvarlige regnes ikke også som samarbeidspartner."),
    remedy=_("Ta den ut av listen over samarbeidspartnere."),
)
