"""A dependency that does not say of which kind it is."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "dependency-of-unknown-type",
    Level.ERROR,
    title=_("Avhengigheter av ukjent slag"),
    what=_("«%(words)s» sier ikke hvordan tiltaket avhenger av det andre."),
    why=_("Å forutsette noe er ikke å levere til det eller erstatte det."),
    remedy=_("Skriv det som «Forutsetter: 1042», med nummeret eller navnet på det andre."),
)
