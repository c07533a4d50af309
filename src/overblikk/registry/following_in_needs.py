"""What answers a need when an initiative is merged into another, and when they are taken apart."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from overblikk.history.moment import moment
from overblikk.registry.models import NeedAnswer
from overblikk.registry.record_kinds import NEED
from overblikk.sources.models import Evidence

FIELD = "answered_by"


def follow(merged: UUID, kept: UUID) -> Iterator[dict[str, Any]]:
    """Let what the one that goes answers be answered by the one that stays.

    Gives of each need what is needed to undo it: the evidence that was written, which copies what
    was said, and whether both answered it before.
    """
    for answer in NeedAnswer.objects.filter(initiative=merged).order_by("id"):
        need = answer.need_id
        both = NeedAnswer.objects.filter(need=need, initiative=kept).exists()
        written = [] if both else [_said_of(one, kept) for one in _said(need, merged)]
        if both:
            answer.delete()
        else:
            NeedAnswer.objects.filter(id=answer.id).update(initiative=kept)
        yield {"need": str(need), "both": both, "evidence": written}


def take_back(followed: list[dict[str, Any]], *, stayed: UUID, merged: UUID) -> list[int]:
    """Let the one that is back answer what it did; gives the evidence that no longer speaks.

    What somebody has taken away since stays away.
    """
    lapsed: list[int] = []
    for one in followed:
        need = UUID(one["need"])
        if one["both"]:
            NeedAnswer.objects.create(need_id=need, initiative_id=merged)
        else:
            still = NeedAnswer.objects.filter(need=need, initiative=stayed)
            still.update(initiative=merged)
        lapsed += one["evidence"]
    return lapsed


def _said(need: UUID, initiative: UUID) -> list[Evidence]:
    said = Evidence.objects.filter(record_kind=NEED.key, record_id=need, field=FIELD)
    return list(said.filter(value=str(initiative)).order_by("id"))


def _said_of(said: Evidence, kept: UUID) -> int:
    """A copy of the evidence that says it of the one that stays; its id."""
    said.pk, said.value, said.recorded_at = None, str(kept), moment()
    said._state.adding = True
    said.save()
    return int(said.pk)
