"""An amount that does not say what time it is for."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow


def _finds(row: SeenRow) -> Iterator[Found]:
    for one in row.all("amounts"):
        said = one.value and (
            one.value["is_whole_life"] or one.value["period_start"] or one.value["period_end"]
        )
        if one.value and not said:
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
