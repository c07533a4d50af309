"""A name that is a heading, or stands in for one."""

import re

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, InTexts, Level, Params

_FILLERS = re.compile(
    r"test(?:rad|tiltak|prosjekt|ing)?|eksempel|eksempler|døme|example|x{2,}|n\.?n\.?|tbd|tba|todo|"
    r"(?:nytt|nye|new) (?:tiltak|prosjekt|initiative|project)|uten (?:navn|tittel)|utan (?:namn|"
    r"tittel)|(?:navn|namn|tittel) (?:mangler|manglar|kommer|kjem)|ikke navngitt|ikkje namngjeve|"
    r"(?:prosjekt|tiltak|project|initiative) ?[a-z0-9]|unnamed|untitled|lorem ipsum.*|"
    r"(?:(?:digitaliserings|ki-?)?(?:tiltak|prosjekt|initiativ|satsing|project|initiative)(?:et|s|er)?"
    r"[ -]?)?(?:navn|namn|tittel|name|title)?(?: (?:på|of) (?:the )?(?:tiltak|prosjekt|initiativ|"
    r"project|initiative)(?:et|er)?)?",
    re.IGNORECASE,
)


def _finds(words: str) -> Params | None:
    return {"words": words} if _FILLERS.fullmatch(words) else None


CHECK = Check(
    "name-says-nothing",
    Level.ADVICE,
    title=_("Navn som ikke sier noe"),
    what=_("«%(words)s» er en overskrift eller et fyllord, og ikke et navn."),
    why=_("Raden er trolig ikke et tiltak, eller navnet er ikke fylt inn."),
    remedy=_("Skriv hva tiltaket heter, eller ta raden ut."),
    finders=[InTexts(lambda field: field.key == "name", _finds)],
)
