"""Who sees what lies on the desk."""

from django.db.models import QuerySet

from overblikk.accounts.permissions import open_source
from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import M, rule
from overblikk.proposals.models import (
    Lookalikes,
    LookalikeSearch,
    Proposal,
    Thresholds,
    ToldApart,
    Verdict,
)
from overblikk.registry.rights import editable_today


@rule(Proposal)
def _proposals(rows: "QuerySet[Proposal]", viewer: Viewer) -> "QuerySet[Proposal]":
    """Whoever edits an initiative sees what is proposed of it, from sources they may see."""
    if viewer.is_analyst:
        return rows
    if not viewer.edits_initiatives:
        return rows.none()
    return rows.filter(open_source("source_id", viewer), initiative_id__in=editable_today(viewer))


@rule(Verdict, Thresholds, Lookalikes, LookalikeSearch, ToldApart)
def _recognising(rows: "QuerySet[M]", viewer: Viewer) -> "QuerySet[M]":
    """For whoever may edit every initiative, since either of two may be any."""
    return rows if viewer.is_analyst else rows.none()
