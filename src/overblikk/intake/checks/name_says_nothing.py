"""A name that is a heading, or stands in for one."""

import re

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, InTexts, Level, Params
from overblikk.intake.rules.headings import recognise

_FILLERS = re.compile(
    r"test(?:rad|tiltak|prosjekt|ing)?|eksempel|eksempler|døme|example|x{2,}|n\.?n\.?|tbd|tba|todo|"
    r"(?:nytt|nye|new) (?:tiltak|prosjekt|initiative|project)|uten (?:navn|tittel)|utan (?:namn|"
    r"tittel)|(?:navn|namn|tittel) (?:mangler|manglar|kommer|kjem)|ikke navngitt|ikkje namngjeve|"
    r"(?:prosjekt|tiltak|project|initiative) ?[a-z0-9]|unnamed|untitled|lorem ipsum.*",
    re.IGNORECASE,
)


def _finds(words: str) -> Params | None:
    says_nothing = _FILLERS.fullmatch(words) or recognise(words) == "name"
    return {"words": words} if says_nothing else None


CHECK = Check(
    "name-says-nothing",
    Level.ADVICE,
    title=_("Navn som ikke sier noe"),
    what=_("«%(words)s» er en overskrift eller et fyllord, og ikke et navn."),
    why=_("Raden er trolig ikke et tiltak, eller navnet er ikke fylt inn."),
    remedy=_("Skriv hva tiltaket heter, eller ta raden ut."),
    finders=[InTexts(lambda field: field.key == "name", _finds)],
)
