"""An effect that is neither a benefit nor a cost."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "not-an-effect",
    Level.ERROR,
    title=_("Virkninger som ikke kan leses"),
    what=_("«%(words)s» sier ikke om det er nytte eller kostnad, eller hva."),
    why=_("Nytte og kostnad for ulike grupper holdes fra hverandre."),
    remedy=_("Skriv det som «Nyttevirkning; ikke-prissatt; innbyggere; kortere ventetid»."),
)
