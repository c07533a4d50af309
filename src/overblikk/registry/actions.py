"""The only code that changes initiatives, the records beside them, and what is published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from overblikk.accounts.viewer import Viewer
from overblikk.history.moment import moment
from overblikk.history.numbers import take
from overblikk.history.who import changing
from overblikk.lib.bulk_insert import insert_all
from overblikk.lib.made_alike import made_alike
from overblikk.registry.models import Initiative, Publication
from overblikk.registry.record_kinds import RECORD_KINDS
from overblikk.registry.ties import refuse_circles
from overblikk.registry.word_keeping import FIELDS as SEARCHED
from overblikk.registry.word_keeping import keep as keep_words
from overblikk.sources.claims import Claim
from overblikk.sources.models import Source
from overblikk.sources.recording import Change, record_all


@dataclass(frozen=True)
class Draft:
    """What to record of one initiative; None is a new one, which gets `new_id` if one is given."""

    initiative: Initiative | None
    claims: Sequence[Claim]
    removed: Sequence[Claim] = ()
    new_id: UUID | None = None


@transaction.atomic
def record(drafts: Sequence[Draft], *, by: Viewer, ground: str = "") -> list[Initiative]:
    """Record the drafts' claims, each value with its evidence; gives the initiatives, in order.

    Known initiatives are locked and read anew, so that nothing written meanwhile is undone; two
    drafts of one initiative are one change of it, and where they differ the later holds. The
    number of statements does not grow with the number of drafts. Raises LeadsInACircle.
    """
    now = moment()
    recorded = _numbered_or_locked(drafts, at=now)
    refuse_circles(drafts, [initiative.id for initiative in recorded], by=by)
    with changing(by=by.id, name=by.name, ground=ground):
        record_all("initiative", _changes(drafts, recorded, at=now), by=by.id, at=now)
    keep_words(_called_anew(drafts, recorded), at=now)
    return recorded


def _called_anew(drafts: Sequence[Draft], recorded: Sequence[Initiative]) -> list[Initiative]:
    """Those of which a draft says something that initiatives are found by."""
    return [
        initiative
        for draft, initiative in zip(drafts, recorded, strict=True)
        if any(claim.field in SEARCHED for claim in (*draft.claims, *draft.removed))
    ]


def _numbered_or_locked(drafts: Sequence[Draft], *, at: datetime) -> list[Initiative]:
    """The initiative of each draft: a new one has its number, a known one is read anew."""
    numbers = iter(take(sum(draft.initiative is None for draft in drafts)))
    standing = _locked([draft.initiative.id for draft in drafts if draft.initiative])
    another = made_alike(Initiative(registered_at=at, changed_at=at))
    initiatives = []
    for draft in drafts:
        initiative = standing[draft.initiative.id] if draft.initiative else another()
        if not draft.initiative:
            initiative.id, initiative.number = draft.new_id or uuid4(), next(numbers)
        initiatives.append(initiative)
    return initiatives


def _changes(
    drafts: Sequence[Draft], initiatives: Sequence[Initiative], *, at: datetime
) -> list[Change]:
    """What the drafts change of their initiatives, one change for each initiative."""
    changes: dict[UUID, Change] = {}
    for draft, initiative in zip(drafts, initiatives, strict=True):
        is_new = draft.initiative is None
        change = changes.setdefault(initiative.id, Change(initiative, [], [], is_new=is_new))
        change.claims = [*_but(change.claims, draft.removed), *draft.claims]
        change.removed = [*_but(change.removed, draft.claims), *draft.removed]
        initiative.confirmed_at = at
        if draft.claims or draft.removed:
            initiative.changed_at = at
    return list(changes.values())


def _but(earlier: Sequence[Claim], later: Sequence[Claim]) -> list[Claim]:
    """Those of the earlier that no later one says the opposite of."""
    if not earlier:
        return []
    opposed = [(claim.field, claim.value) for claim in later]
    return [claim for claim in earlier if (claim.field, claim.value) not in opposed]


def _locked(ids: Sequence[UUID]) -> dict[UUID, Initiative]:
    rows = Initiative.objects.select_for_update().filter(id__in=ids).order_by("id")
    return {initiative.id: initiative for initiative in rows}


@transaction.atomic
def confirm(ids: Sequence[UUID], *, source: Source, by: Viewer) -> None:
    """Say that the source says the same of these initiatives as the register does.

    A source received before the initiative was last confirmed tells nothing new.
    """
    rows = Initiative.objects.filter(id__in=ids, confirmed_at__lt=source.received_at)
    with changing(by=by.id, name=by.name):
        rows.update(confirmed_at=moment())


@transaction.atomic
def register_record(
    kind: str, claims: Sequence[Claim], *, by: Viewer, ground: str = "", **identity: Any
) -> Any:
    """Register a record of one of the RECORD_KINDS, a portfolio or a strategy say.

    Its claims give `name` at least; `identity` what a fact sheet is of, its `sector`.
    """
    record = RECORD_KINDS[kind].model(number=take(1)[0], **identity)
    with changing(by=by.id, name=by.name, ground=ground):
        change = Change(record, list(claims), is_new=True)
        record_all(kind, [change], by=by.id, at=moment())
    return record


@transaction.atomic
def change_record(
    kind: str,
    record: Any,
    claims: Sequence[Claim],
    *,
    by: Viewer,
    removed: Sequence[Claim] = (),
    ground: str = "",
) -> None:
    """Change the values of a record of RECORD_KINDS."""
    with changing(by=by.id, name=by.name, ground=ground):
        change = Change(record, list(claims), list(removed))
        record_all(kind, [change], by=by.id, at=moment())


@transaction.atomic
def publish(initiatives: Sequence[Initiative], *, by: Viewer) -> int:
    """Let everyone see the initiatives; gives how many were not public before."""
    now = moment()
    _locked([initiative.id for initiative in initiatives])
    public = set(
        Publication.objects.filter(initiative__in=initiatives).values_list(
            "initiative_id", flat=True
        )
    )
    rows = [
        Publication(initiative=initiative, published_at=now, published_by=by.id)
        for initiative in initiatives
        if initiative.id not in public
    ]
    with changing(by=by.id, name=by.name):
        insert_all(Publication, rows)
    return len(rows)


@transaction.atomic
def withdraw(initiatives: Sequence[Initiative], *, by: Viewer, ground: str) -> int:
    """Let only those with the right see the initiatives again; gives how many were public."""
    with changing(by=by.id, name=by.name, ground=ground):
        rows = Publication.objects.filter(initiative__in=initiatives)
        deleted, _per_model = rows.delete()
    return deleted
