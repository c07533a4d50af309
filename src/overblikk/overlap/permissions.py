"""Who sees what looks alike: whoever sees both; of clusters and verdicts, analysts."""

from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import M, rule, visible_to
from overblikk.overlap.models import Overlap, OverlapCluster, OverlapSearch, OverlapVerdict
from overblikk.registry.models import Initiative


@rule(Overlap)
def _overlaps(rows: "QuerySet[Overlap]", viewer: Viewer) -> "QuerySet[Overlap]":
    if viewer.is_analyst:
        return rows
    seen = visible_to(Initiative.objects.order_by(), viewer).values("id")
    return rows.filter(initiative__in=seen, other__in=seen)


@rule(OverlapSearch, OverlapCluster, OverlapVerdict)
def _clusters(rows: "QuerySet[M]", viewer: Viewer) -> "QuerySet[M]":
    """For whoever may see every initiative, since members may be any."""
    return rows if viewer.is_analyst else rows.none()
