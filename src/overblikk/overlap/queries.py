"""Reading what looks alike: of one initiative, and in clusters that wait or are decided."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.overlap.models import Overlap, OverlapCluster, OverlapVerdict, Saying
from overblikk.overlap.searching import latest_ended

# So many are shown of one initiative.
SHOWN = 5


def alike(initiative_id: UUID, viewer: Viewer) -> list[Overlap]:
    """Those that an initiative looks like, of those that the viewer may see, the likest first.

    None that somebody has said is not alike, or is co-operated with already.
    """
    newest = latest_ended()
    if newest is None:
        return []
    rows = Overlap.objects.filter(search=newest, initiative=initiative_id)
    return list(visible_to(rows.exclude(other__in=_settled(initiative_id)), viewer)[:SHOWN])


def _settled(initiative_id: UUID) -> set[UUID]:
    """Those that somebody has said enough of, beside the initiative."""
    settling = (Saying.NOT_ALIKE, Saying.KNOWN)
    said = standing().filter(saying__in=settling, members__contains=[initiative_id])
    return {id_ for members in said.values_list("members", flat=True) for id_ in members}


def standing() -> "QuerySet[OverlapVerdict]":
    """The verdicts that nobody has taken back."""
    return OverlapVerdict.objects.filter(taken_back_at=None)


def verdicts(viewer: Viewer) -> "QuerySet[OverlapVerdict]":
    """What people have said, that holds and that the viewer may see, the newest first."""
    return visible_to(standing().select_related("decided_by"), viewer)


def waiting(viewer: Viewer) -> list[OverlapCluster]:
    """The clusters that nobody has said anything of, across most sectors first.

    One that has grown since it was decided waits anew.
    """
    newest = latest_ended()
    if newest is None:
        return []
    decided = [frozenset(one) for one in standing().values_list("members", flat=True)]
    rows = visible_to(OverlapCluster.objects.filter(search=newest), viewer)
    left = [one for one in rows if not _is_decided(one.members, decided)]
    return sorted(left, key=lambda one: (one.sectors < 2, -one.score, one.pk))


def with_any_of(initiatives: Collection[UUID], viewer: Viewer) -> list[OverlapCluster]:
    """The clusters that any of the initiatives is in, decided or not."""
    newest = latest_ended()
    if newest is None or not initiatives:
        return []
    rows = OverlapCluster.objects.filter(search=newest, members__overlap=list(initiatives))
    return list(visible_to(rows, viewer))


def _is_decided(members: Iterable[UUID], decided: Iterable[frozenset[UUID]]) -> bool:
    return any(said.issuperset(members) for said in decided)
