"""A phase that the status says has not come, or is long past."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow
from overblikk.vocabulary.queries import concept_id

_EARLY = {str(concept_id("phase", one)) for one in ("idea", "concept", "planning")}
_LATE = {str(concept_id("phase", one)) for one in ("execution", "closing", "realisation")}
_AGAINST = {
    str(concept_id("status", "planned")): _LATE,
    str(concept_id("status", "finished")): _EARLY,
}


def _finds(row: SeenRow) -> Iterator[Found]:
    status, phase = row.first("status"), row.first("phase")
    if status and phase and phase.value in _AGAINST.get(status.value, ()):
        yield Found({"phase": phase.words, "status": status.words}, phase)


CHECK = Check(
    "phase-against-status",
    Level.ADVICE,
    title=_("Fase og status som ikke hører sammen"),
    what=_("Fasen er «%(phase)s», men statusen er «%(status)s»."),
    why=_(
        "Et planlagt tiltak er ikke kommet til gjennomføringen, og et avsluttet er forbi "
        "planleggingen."
    ),
    remedy=_("Rett fasen eller statusen."),
    finders=[InRows(_finds)],
)
