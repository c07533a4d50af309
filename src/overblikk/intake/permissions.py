"""Who sees the overviews that are on their way in."""

from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import rule
from overblikk.intake.models import Run


@rule(Run)
def _runs(rows: "QuerySet[Run]", viewer: Viewer) -> "QuerySet[Run]":
    return rows if viewer.is_analyst else rows.none()
