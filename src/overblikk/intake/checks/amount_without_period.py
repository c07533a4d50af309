"""An amount that does not say what time it is for."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow


def _finds(row: SeenRow) -> Iterator[Found]:
    for one in row.all("amounts"):
        said = one.value
        if not (said["is_whole_life"] or said["period_start"] or said["period_end"]):
            yield Found({"words": one.words}, one)


CHECK = Check(
    "amount-without-period",
    Level.ADVICE,
    title=_("Beløp uten år"),
    what=_("«%(words)s» sier ikke hvilket år eller tidsrom det gjelder."),
    why=_("Et beløp for ett år kan ikke legges sammen med et for hele levetiden."),
    remedy=_(
        "Skriv tidsrommet etter beløpet, som «12,5 mill. kr; 2024–2026» eller «hele levetiden»."
    ),
    finders=[InRows(_finds)],
)
