"""Finished or stopped, with an end that is still to come."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow
from overblikk.lib.imprecise_dates import earliest
from overblikk.vocabulary.queries import concept_id

_OVER = {str(concept_id("status", one)) for one in ("finished", "stopped")}


def _finds(row: SeenRow) -> Iterator[Found]:
    status, end = row.first("status"), row.first("end")
    if status and end and status.value in _OVER and earliest(end.value) > row.on:
        yield Found({"end": end.words}, end)


CHECK = Check(
    "finished-ahead-of-time",
    Level.ADVICE,
    title=_("Avsluttede tiltak som slutter fram i tid"),
    what=_("Tiltaket er avsluttet, men slutten er %(end)s."),
    why=_("Det som er over, kan ikke slutte senere."),
    remedy=_("Rett statusen eller sluttdatoen."),
    finders=[InRows(_finds)],
)
