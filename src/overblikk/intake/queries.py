"""Reading the overviews on their way in."""

from datetime import timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateWorker

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.history.as_of import standing_at
from overblikk.intake.models import Run
from overblikk.proposals.models import Proposal

# A worker says that it lives every ten seconds.
HEARTBEAT = timedelta(seconds=30)


def runs(viewer: Viewer) -> "QuerySet[Run]":
    """The overviews that the viewer may see and that had been handed in, without their bytes."""
    rows = visible_to(Run.objects.all(), viewer).select_related("sender", "source", "created_by")
    when = standing_at()
    return rows.filter(created_at__lte=when) if when else rows


def has_worker() -> bool:
    """Whether a worker has said that it lives lately."""
    since = timezone.now() - HEARTBEAT
    return ProcrastinateWorker.objects.filter(last_heartbeat__gte=since).exists()


def laid_by(run: Run) -> dict[str, int]:
    """How many proposals of each kind the run has laid on the desk; its other rows said nothing
    new."""
    kept: Any = run.report
    rows = Proposal.objects.filter(source=run.source_id, number__gt=kept["since"])
    laid = rows.aggregate(
        new=Count("id", filter=Q(is_new=True)), change=Count("id", filter=Q(is_new=False))
    )
    return laid | {"unchanged": max(run.rows_done - laid["new"] - laid["change"], 0)}
