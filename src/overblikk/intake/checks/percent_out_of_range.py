"""A share that is less than nothing or more than all, under a heading that says per cent."""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, InTexts, Level, Params, SeenRow
from overblikk.lib.money import NotAnAmount, parse_number
from overblikk.registry.fields import Field, Kind

_PERCENT = re.compile(r"\bprosent(?:andel)?\b|\bper ?cent(?:age)?\b|%", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _says_percent(heading: str) -> bool:
    return bool(_PERCENT.search(heading))


def _is_percentage(field: Field) -> bool:
    return field.kind is Kind.NUMBER and _says_percent(str(field.label))


def _finds_unused(row: SeenRow) -> Iterator[Found]:
    for cell in row.unused:
        heading, _place, words = cell
        if _says_percent(heading) and (params := _finds(words)) is not None:
            yield Found(params, unused=cell)


def _finds(words: str) -> Params | None:
    try:
        number = parse_number(words.replace("%", "").strip())
    except NotAnAmount:
        return None
    return {"words": words} if not 0 <= number <= 100 else None


CHECK = Check(
    "percent-out-of-range",
    Level.ADVICE,
    title=_("Prosenter under 0 eller over 100"),
    what=_("«%(words)s» er ikke en prosent mellom 0 og 100."),
    why=_(
        "Overskriften sier prosent, og en andel kan ikke være mindre enn ingenting eller mer enn "
        "alt."
    ),
    remedy=_("Rett tallet, eller si i overskriften hva det er."),
    finders=[InRows(_finds_unused), InTexts(_is_percentage, _finds)],
)
