"""What has changed in the register between two moments, initiative by initiative."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pyroaring import BitMap

from overblikk.accounts.viewer import Viewer
from overblikk.history.queries import changed_between
from overblikk.registry.models import Initiative, Publication
from overblikk.registry.queries import initiatives
from overblikk.registry.trail import Step, steps_between

# So many of the initiatives that changed last are told of.
MOST = 100


@dataclass(frozen=True)
class News:
    """An initiative, and what was changed of it, the newest first.

    `published` is when it was let be seen, if that was between the moments too.
    """

    initiative: Any
    steps: list[Step]
    published: datetime | None

    @property
    def moment(self) -> datetime:
        """When it was changed last."""
        moments = [step.at for step in self.steps] + ([self.published] if self.published else [])
        return max(moments)


def news(viewer: Viewer, among: BitMap, *, after: datetime, until: datetime) -> list[News]:
    """What the viewer may know of changes to the initiatives of those numbers, newest first.

    At most MOST of them; a constant number of queries. Everyone is told of what has happened since
    an initiative was published, as its history tells.
    """
    published = dict(
        Publication.objects.filter(published_at__gt=after, published_at__lte=until).values_list(
            "initiative_id", "published_at"
        )
    )
    changed = changed_between(Initiative, after, until)
    moments = {id_: max(of) for id_, of in _both(changed, published).items()}
    rows = {one.id: one for one in _rows(moments, viewer, among)}
    newest = sorted(rows, key=lambda id_: moments[id_], reverse=True)[:MOST]
    steps = steps_between(newest, viewer, after=after, until=until)
    found = [News(rows[id_], steps.get(id_, []), published.get(id_)) for id_ in newest]
    told = [one for one in found if one.steps or one.published]
    return sorted(told, key=lambda one: one.moment, reverse=True)


def _both(
    changed: dict[UUID, datetime], published: dict[UUID, datetime]
) -> dict[UUID, list[datetime]]:
    return {
        id_: [moment for moment in (changed.get(id_), published.get(id_)) if moment]
        for id_ in {**changed, **published}
    }


def _rows(moments: dict[UUID, datetime], viewer: Viewer, among: BitMap) -> Iterator[Any]:
    rows = initiatives(viewer).filter(id__in=list(moments)).order_by()
    for one in rows.select_related("responsible_organisation"):
        if one.number in among:
            yield one
