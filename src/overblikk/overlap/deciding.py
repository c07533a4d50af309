"""A person's word on initiatives that look alike, and taking it back."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from overblikk.accounts.viewer import Viewer
from overblikk.history.moment import moment
from overblikk.overlap.models import OverlapVerdict, Saying


class TooFew(ValueError):
    """Less than two initiatives cannot be alike."""


@transaction.atomic
def decide(
    members: Iterable[UUID], saying: Saying, *, by: Viewer, ground: str = ""
) -> OverlapVerdict:
    """Remember what the person says of the initiatives. Raises TooFew."""
    of = sorted(set(members), key=str)
    if len(of) < 2:
        raise TooFew
    return OverlapVerdict.objects.create(
        saying=saying,
        members=of,
        ground=ground.strip(),
        decided_at=moment(),
        decided_by_id=by.id,
    )


def take_back(verdict: OverlapVerdict, *, by: Viewer) -> None:
    """Let the word hold no longer; that it was said, and by whom, stays."""
    verdict.taken_back_at, verdict.taken_back_by_id = moment(), by.id
    verdict.save(update_fields=["taken_back_at", "taken_back_by"])
