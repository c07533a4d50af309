"""An amount that does not say whether value added tax is included."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow
from overblikk.vocabulary.queries import concept_id

_UNKNOWN = str(concept_id("vat", "unknown"))


def _finds(row: SeenRow) -> Iterator[Found]:
    for one in row.all("amounts"):
        if one.value["vat_id"] == _UNKNOWN:
            yield Found({"words": one.words}, one)


CHECK = Check(
    "amount-without-vat",
    Level.ADVICE,
    title=_("Beløp som ikke sier noe om merverdiavgift"),
    what=_("«%(words)s» sier ikke om merverdiavgiften er med."),
    why=_("Forskjellen er opptil en firedel, og beløp med ulik avgift kan ikke legges sammen."),
    remedy=_("Skriv «med mva.» eller «uten mva.» etter beløpet."),
    finders=[InRows(_finds)],
)
