"""Planned or ongoing, with an end that has passed."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow
from overblikk.lib.imprecise_dates import latest
from overblikk.vocabulary.queries import concept_id

_NOT_OVER = {str(concept_id("status", one)) for one in ("planned", "ongoing")}


def _finds(row: SeenRow) -> Iterator[Found]:
    status, end = row.first("status"), row.first("end")
    if status and end and status.value in _NOT_OVER and latest(end.value) < row.on:
        yield Found({"end": end.words, "status": status.words}, status)


CHECK = Check(
    "ended-but-running",
    Level.ADVICE,
    title=_("Tiltak som skulle vært over"),
    what=_("Slutten, %(end)s, er passert, men tiltaket står som «%(status)s»."),
    why=_("Enten er tiltaket over, eller så er det blitt forsinket."),
    remedy=_("Sett en ny sluttdato, eller rett statusen."),
    finders=[InRows(_finds)],
)
