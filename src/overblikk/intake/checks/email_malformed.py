"""Something with an @ that is no address."""

import re

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, InTexts, Level, Params
from overblikk.registry.fields import Kind

_MEANT = re.compile(r"@|\((?:at|krøllalfa)\)|\[at\]", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@,;:()<>]+@[^\s@,;:()<>]+\.[^\W\d_]{2,}\b")


def _finds(words: str) -> Params | None:
    if not _MEANT.search(words):
        return None
    rest = _ADDRESS.sub("", words)
    return {"words": words} if _MEANT.search(rest) else None


CHECK = Check(
    "email-malformed",
    Level.ADVICE,
    title=_("E-postadresser som ikke kan brukes"),
    what=_("«%(words)s» er ikke en hel e-postadresse."),
    why=_("Uten riktig adresse kan ingen spørre, og personen blir ikke kjent igjen."),
    remedy=_("Skriv adressen som kari.nordmann@etat.no."),
    codes=["not-an-email"],
    finders=[InTexts(lambda field: field.kind in (Kind.CONTACTS, Kind.EMAIL), _finds)],
)
