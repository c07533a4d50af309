"""Who sees what was asked of other systems: analysts."""

from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import M, rule
from overblikk.harvest.models import (
    Asking,
    Disagreement,
    FoundDocument,
    FoundFile,
    PublicList,
    System,
    Unit,
)


@rule(Asking, Disagreement, FoundDocument, FoundFile, PublicList, System, Unit)
def _harvest(rows: "QuerySet[M]", viewer: Viewer) -> "QuerySet[M]":
    return rows if viewer.is_analyst else rows.none()
