"""Planned, with a start that has passed."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow
from overblikk.lib.imprecise_dates import latest
from overblikk.vocabulary.queries import concept_id

_PLANNED = str(concept_id("status", "planned"))


def _finds(row: SeenRow) -> Iterator[Found]:
    status, start = row.first("status"), row.first("start")
    if status and start and status.value == _PLANNED and latest(start.value) < row.on:
        yield Found({"start": start.words, "status": status.words}, status)


CHECK = Check(
    "started-but-planned",
    Level.ADVICE,
    title=_("Planlagte tiltak som skulle vært i gang"),
    what=_("Oppstarten, %(start)s, er passert, men tiltaket står som «%(status)s»."),
    why=_("Enten er tiltaket i gang, eller så er det utsatt."),
    remedy=_("Sett en ny oppstart, eller rett statusen."),
    finders=[InRows(_finds)],
)
