"""An amount of a few kroner, or of more than any initiative costs."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow

LEAST, MOST = 1_000, 50_000_000_000


def _finds(row: SeenRow) -> Iterator[Found]:
    for one in row.all("amounts"):
        amount = one.value["amount"]
        if amount and not LEAST <= amount <= MOST:
            yield Found({"words": one.words}, one)


CHECK = Check(
    "amount-unlikely",
    Level.ADVICE,
    title=_("Beløp av usannsynlig størrelse"),
    what=_("«%(words)s» er et usannsynlig beløp for et tiltak."),
    why=_(
        "Trolig står det i tusen eller millioner uten at det er sagt, eller det er et komma for "
        "lite."
    ),
    remedy=_("Skriv beløpet med enhet, som 12,5 mill. kr."),
    finders=[InRows(_finds)],
)
