"""How many proposals came of a source."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils import timezone

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.history.as_of import standing_at
from overblikk.proposals.models import Proposal, State
from overblikk.sources.models import Source


@dataclass(frozen=True)
class Tally:
    """Proposals by where they stand."""

    open: int
    accepted: int
    rejected: int


def tally(source: Source, viewer: Viewer) -> Tally:
    """The source's proposals by where they stood at the moment that the register is seen as of."""
    moment = standing_at() or timezone.now()
    decided = Q(decided_at__lte=moment)
    rows = visible_to(Proposal.objects.filter(source=source), viewer)
    counted = rows.filter(created_at__lte=moment).aggregate(
        accepted=Count("id", filter=decided & Q(state=State.ACCEPTED)),
        rejected=Count("id", filter=decided & Q(state=State.REJECTED)),
        open=Count("id", filter=Q(decided_at=None) | Q(decided_at__gt=moment)),
    )
    return Tally(**counted)
