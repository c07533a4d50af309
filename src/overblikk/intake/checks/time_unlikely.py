"""A start or end long ago, or far ahead."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow
from overblikk.lib.imprecise_dates import earliest

FIRST_YEAR, YEARS_AHEAD = 1990, 30


def _finds(row: SeenRow) -> Iterator[Found]:
    for of in ("start", "end"):
        when = row.first(of)
        if when and not FIRST_YEAR <= earliest(when.value).year <= row.on.year + YEARS_AHEAD:
            yield Found({"words": when.words}, when)


CHECK = Check(
    "time-unlikely",
    Level.ADVICE,
    title=_("Usannsynlige årstall"),
    what=_("«%(words)s» er usannsynlig som tid for et tiltak."),
    why=_("Det er trolig en skrivefeil, eller et tall som ikke er en dato."),
    remedy=_("Rett datoen, eller la cellen stå tom."),
    finders=[InRows(_finds)],
)
