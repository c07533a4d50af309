"""Words that are no chapter and post of the state budget."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "not-a-budget-item",
    Level.ERROR,
    title=_("Kapittel og post som ikke kan leses"),
    what=_("«%(words)s» er ikke kapittel og post."),
    why=_("Bare med nummer kan tiltaket finnes igjen i statsbudsjettet."),
    remedy=_("Skriv det som 541.22 eller kap. 541 post 22."),
)
