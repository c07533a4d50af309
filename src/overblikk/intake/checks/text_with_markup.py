"""Tags and entities of HTML in a text."""

import re

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, InTexts, Level, Params
from overblikk.registry.fields import Kind

_CODE = re.compile(
    r"</?(?:p|br|div|span|b|i|strong|em|ul|ol|li|a|h[1-6]|table|t[drh])\b[^<>]{0,200}>|"
    r"&(?:nbsp|amp|lt|gt|quot|oslash|aring|aelig|#\d{1,5});",
    re.IGNORECASE,
)


def _finds(words: str) -> Params | None:
    code = ("<" in words or "&" in words) and _CODE.search(words)
    return {"words": code[0]} if code else None


CHECK = Check(
    "text-with-markup",
    Level.ADVICE,
    title=_("Tekst med koder fra en nettside"),
    what=_("Teksten har koder som hører til en nettside: «%(words)s»."),
    why=_("Kodene vises som de står, og gjør teksten tung å lese."),
    remedy=_("Send teksten uten koder."),
    finders=[InTexts(lambda field: field.kind in (Kind.TEXT, Kind.PROSE), _finds)],
)
