"""Ongoing or finished, with a start that is still to come."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow
from overblikk.lib.imprecise_dates import earliest
from overblikk.vocabulary.queries import concept_id

_BEGUN = {str(concept_id("status", one)) for one in ("ongoing", "finished")}


def _finds(row: SeenRow) -> Iterator[Found]:
    status, start = row.first("status"), row.first("start")
    if status and start and status.value in _BEGUN and earliest(start.value) > row.on:
        yield Found({"start": start.words, "status": status.words}, start)


CHECK = Check(
    "running-before-start",
    Level.ADVICE,
    title=_("Tiltak som er i gang før oppstart"),
    what=_("Tiltaket står som «%(status)s», men oppstarten er %(start)s."),
    why=_("Det som er i gang eller over, har begynt."),
    remedy=_("Rett statusen eller oppstarten."),
    finders=[InRows(_finds)],
)
