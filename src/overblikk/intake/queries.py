"""Reading the overviews on their way in."""

import json
from datetime import timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateWorker

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.history.as_of import standing_at
from overblikk.intake.models import NewVersion, OverviewRow, Run
from overblikk.proposals.models import Proposal
from overblikk.sources.models import Source

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


def kept_rows(source: Source, viewer: Viewer, *, words: str = "") -> "QuerySet[OverviewRow]":
    """The source's rows of which something gave no value; with words, those where all of them
    stand in the headings or cells that were kept."""
    rows = visible_to(OverviewRow.objects.filter(source=source), viewer).exclude(kept=[])
    rows = rows.annotate(text=Cast("kept", TextField()))
    for word in words.split():
        # As the database writes the cells.
        rows = rows.filter(text__icontains=json.dumps(word, ensure_ascii=False)[1:-1])
    return rows


def has_kept_rows(source: Source, viewer: Viewer) -> bool:
    """Whether something of the source gave no value."""
    return kept_rows(source, viewer).exists()


def version_of(source: Source, viewer: Viewer) -> NewVersion | None:
    """What the source was noted to be a new version of, if it was."""
    rows = visible_to(NewVersion.objects.filter(source=source), viewer)
    return rows.select_related("replaces").first()
