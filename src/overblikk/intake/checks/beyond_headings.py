"""A cell with no heading above it."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "beyond-headings",
    Level.ADVICE,
    title=_("Celler utenfor overskriftene"),
    what=_("Cellen står utenfor overskriftene."),
    why=_("Ingen vet hva den er, så den blir ikke tatt inn."),
    remedy=_("Gi kolonnen en overskrift."),
)
