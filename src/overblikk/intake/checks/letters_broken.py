"""UTF-8 that was read as something else on its way: "SÃ¸knad"."""

import re

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, InTexts, Level, Params
from overblikk.registry.fields import Kind

_BROKEN = re.compile(
    r"\w*(?:Ã[¥¸¦˜…†©¨ä\u0080-\u00bf]|â€[\u2122œ\u009d“”]|Â[«»§°\u00a0]|ï¿½|\ufffd)\w*"
)


# Looked for first, since few texts have any of them.
_SIGNS = re.compile("[ÃâÂï\ufffd]")


def _finds(words: str) -> Params | None:
    broken = _SIGNS.search(words) and _BROKEN.search(words)
    return {"words": broken[0]} if broken else None


CHECK = Check(
    "letters-broken",
    Level.ADVICE,
    title=_("Ødelagte bokstaver"),
    what=_("Teksten har ødelagte bokstaver: «%(words)s»."),
    why=_("Filen er lagret med feil tegnsett et sted på veien, og ordene finnes ikke igjen."),
    remedy=_("Eksporter oversikten på nytt med tegnsettet UTF-8."),
    finders=[InTexts(lambda field: field.kind in (Kind.TEXT, Kind.PROSE), _finds)],
)
