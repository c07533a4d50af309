"""Who sees what lies on the desk."""

from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import rule
from overblikk.proposals.models import Proposal


@rule(Proposal)
def _proposals(rows: "QuerySet[Proposal]", viewer: Viewer) -> "QuerySet[Proposal]":
    return rows if viewer.is_analyst else rows.none()
