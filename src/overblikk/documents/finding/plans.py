"""Whether what stands above a line says that what is listed is undertaken."""

import re
from collections.abc import Iterable

# A heading under which what is listed is undertaken, and words that take that back.
_PLAN = re.compile(
    r"\b(?:tiltak(?:a|ene)?|tiltaksliste|handlingsplan|oppdrag(?:a|ene)?|aktiviteter|aktivitetar|"
    r"leveranser|leveransar|prosjekter|prosjekt(?:a|ene)|prosjektportefølje|milepæler|milepælar|"
    r"handlingsdel|(?:dette|slik) (?:gjør|gjer) vi)\b|"
    # A sentence that leads in what somebody will do: «I 2026 skal kommunen:».
    r"\bskal\b[^.?]*:\s*$",
    re.IGNORECASE,
)
_NOT_PLANNED = re.compile(
    r"\b(?:forslag|foreslå\w*|føreslå\w*|mulige?|moglege?|aktuelle|anbefal\w*|tilråd\w*|"
    r"vurder\w*|behov|mål|målet|innspill?|idé\w*|eksempel|eksempler|døme|bør|kan|må|vil|ønske\w*|"
    r"ynskje\w*|ikke|ikkje|løsningen|systemet|leverandøren)\b",
    re.IGNORECASE,
)


def says_plan(above: Iterable[str]) -> bool:
    """Whether the headings and the line above say that what follows is undertaken."""
    lines = list(above)
    said = any(_PLAN.search(line) for line in lines)
    return said and not any(_NOT_PLANNED.search(line) for line in lines)
