"""A name that is rather a description."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, InTexts, Level, Params

MOST = 150


def _finds(words: str) -> Params | None:
    return {"count": len(words)} if len(words) > MOST else None


CHECK = Check(
    "name-too-long",
    Level.ADVICE,
    title=_("Navn som er svært lange"),
    what=_("Navnet er på %(count)s tegn."),
    why=_("Et så langt navn er trolig en beskrivelse, og får ikke plass i lister."),
    remedy=_("Gi tiltaket et kort navn, og flytt resten til beskrivelsen."),
    finders=[InTexts(lambda field: field.key == "name", _finds)],
)
