"""AI is answered no, and its technique or data are given all the same."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow
from overblikk.vocabulary.queries import concept_id

_NO = str(concept_id("ai", "no"))
_DESCRIBED = ("ai_classes", "ai_data_types", "ai_data_sources")


def _finds(row: SeenRow) -> Iterator[Found]:
    answer = row.first("ai")
    if answer and answer.value == _NO:
        for described in filter(None, map(row.first, _DESCRIBED)):
            yield Found({"words": described.words}, described)


CHECK = Check(
    "ai-denied-and-described",
    Level.ADVICE,
    title=_("Tiltak uten KI, med KI beskrevet"),
    what=_("Tiltaket er oppgitt å ikke bruke kunstig intelligens, men «%(words)s» er fylt inn."),
    why=_("Begge kan ikke være riktige."),
    remedy=_("Rett svaret på om tiltaket bruker kunstig intelligens, eller ta ut resten."),
    finders=[InRows(_finds)],
)
