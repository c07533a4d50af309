"""Text that ends in dots, or as long as programs let a text be, with no full stop."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, InTexts, Level, Params
from overblikk.registry.fields import Kind

# What SharePoint, old databases and Excel let a text be.
_LIMITS = (255, 256, 32_767)
_LAST = 20


def _finds(words: str) -> Params | None:
    is_full = len(words) in _LIMITS and words[-1].isalnum()
    return {"words": words[-_LAST:]} if is_full or words.endswith(("…", "...")) else None


CHECK = Check(
    "text-cut-off",
    Level.ADVICE,
    title=_("Tekst som er kuttet"),
    what=_("Teksten er trolig kuttet: den slutter med «%(words)s»."),
    why=_("Programmet som eksporterte oversikten, kan ha en grense for hvor lang en tekst er."),
    remedy=_("Send hele teksten, eller avslutt setningen."),
    finders=[InTexts(lambda field: field.kind is Kind.PROSE, _finds)],
)
