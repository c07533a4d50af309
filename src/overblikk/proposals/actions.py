"""Laying proposals on the desk, and deciding them: the only way into the register."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.history.moment import moment
from overblikk.history.numbers import take
from overblikk.lib.bulk_insert import insert_all
from overblikk.lib.made_alike import made_alike
from overblikk.proposals.aiming import aim
from overblikk.proposals.models import Proposal, State
from overblikk.proposals.planning import Outcome, Plan
from overblikk.proposals.queries import said_by_source
from overblikk.proposals.rules import open_questions
from overblikk.proposals.values import ProposedValue
from overblikk.registry import actions as registry
from overblikk.registry.models import Initiative
from overblikk.registry.questions import Question
from overblikk.registry.ties import TIES, LeadsInACircle
from overblikk.sources.models import AccessLevel, Source

# bulk_update would write a CASE with a branch for every proposal and column.
DECIDE = """
UPDATE proposals_proposal AS p
   SET state = %s, decided_at = %s, decided_by_id = %s, ground = %s, initiative_id = d.initiative_id
  FROM unnest(%s::uuid[], %s::uuid[]) AS d (id, initiative_id) WHERE p.id = d.id
"""

# So many are accepted in one transaction.
BATCH = 500


class HasOpenQuestions(Exception):
    """The proposal, or a field chosen from it, has a question that a person must settle first."""


class NothingChosen(Exception):
    """None of the fields chosen is in the proposal."""


class AlreadyDecided(Exception):
    """Somebody has accepted or rejected the proposal before."""


def lock_sender(sender: str, *, with_others: bool = False) -> None:
    """Let one transaction at a time lay a sender's rows on the desk.

    `with_others` is for rows that stand apart (Planner.stand_apart), taken in by several.
    """
    _lock(f"sender {sender}", with_others=with_others)


def lock_new_initiatives(*, with_others: bool = False) -> None:
    """One transaction at a time, so that two do not find the same initiative new."""
    _lock("a new initiative", with_others=with_others)


def _lock(key: str, *, with_others: bool) -> None:
    lock = "pg_advisory_xact_lock_shared" if with_others else "pg_advisory_xact_lock"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {lock}(hashtext(%s))", [key])


@transaction.atomic
def propose(plans: Sequence[Plan], *, source: Source, sender: str, by: Viewer) -> list[Proposal]:
    """Lay what is new on the desk; rows that say nothing new confirm what they say."""
    proposals = _proposals(_told(plans), source, sender, by=by)
    insert_all(Proposal, proposals)
    _confirm(plans, source, by=by)
    return proposals


@transaction.atomic
def propose_and_accept(plans: Sequence[Plan], *, source: Source, sender: str, by: Viewer) -> int:
    """Lay what is new on the desk as `propose` does, accepted where nothing must be settled.

    The plans were made with `lock_new_initiatives` held. Gives how many were accepted; what would
    show everyone something from a source that is not open, a person accepts.
    """
    told = _told(plans)
    proposals = _proposals(told, source, sender, by=by)
    hidden = _would_be_shown(told, source)
    ready = [
        (proposal, plan)
        for proposal, plan in zip(proposals, told, strict=True)
        if not proposal.has_questions and plan.initiative_id not in hidden
    ]
    accepted = _record_at_once(ready, source, by=by)
    insert_all(Proposal, proposals)
    _confirm(plans, source, by=by)
    if accepted:
        return len(ready)
    return accept_or_ask([proposal for proposal, _plan in ready], by=by)


def _told(plans: Sequence[Plan]) -> list[Plan]:
    return [plan for plan in plans if plan.outcome is not Outcome.UNCHANGED]


def _proposals(told: Sequence[Plan], source: Source, sender: str, *, by: Viewer) -> list[Proposal]:
    another = made_alike(
        Proposal(source=source, sender=sender, created_at=moment(), created_by=by.id)
    )
    numbers = take(len(told))
    return [_of_plan(plan, another(), number) for plan, number in zip(told, numbers, strict=True)]


def _of_plan(plan: Plan, proposal: Proposal, number: int) -> Proposal:
    proposal.id, proposal.number = uuid4(), number
    proposal.place, proposal.name = plan.row.place, plan.row.name
    proposal.initiative_id, proposal.is_new = plan.initiative_id, plan.outcome is Outcome.NEW
    proposal.values = [value.as_json() for value in plan.values]
    proposal.candidates = [candidate.as_json() for candidate in plan.candidates]
    proposal.has_questions, proposal.fingerprint = open_questions(plan.values), plan.fingerprint
    return proposal


def _confirm(plans: Sequence[Plan], source: Source, *, by: Viewer) -> None:
    # A row that was rejected, or still waits, is unchanged too, and confirms nothing.
    confirmed = [plan.initiative_id for plan in plans if plan.initiative_id and not plan.values]
    if confirmed:
        registry.confirm(confirmed, source=source, by=by)


def _would_be_shown(plans: Sequence[Plan], source: Source) -> set[UUID]:
    """The published initiatives, of which a source that is not open says something."""
    known = [plan.initiative_id for plan in plans if plan.initiative_id]
    if source.access_level == AccessLevel.PUBLIC or not known:
        return set()
    rows = Initiative.objects.filter(id__in=known, publication__isnull=False)
    return set(rows.values_list("id", flat=True))


def _record_at_once(ready: Sequence[tuple[Proposal, Plan]], source: Source, *, by: Viewer) -> bool:
    """Record what proposals that nobody has seen yet propose; False where it leads in a circle."""
    known = Initiative.objects.in_bulk([p.initiative_id for _p, p in ready if p.initiative_id])
    drafts = [
        _draft_of(known.get(plan.initiative_id), plan.values, source) for _proposal, plan in ready
    ]
    try:
        initiatives = registry.record(drafts, by=by) if drafts else []
    except LeadsInACircle:
        return False
    now = moment()
    for (proposal, _plan), initiative in zip(ready, initiatives, strict=True):
        proposal.state, proposal.decided_at, proposal.decided_by_id = State.ACCEPTED, now, by.id
        proposal.initiative_id = initiative.id
    return True


@transaction.atomic
def propose_by_hand(
    *,
    initiative: Initiative | None,
    name: str,
    values: Sequence[ProposedValue],
    source: Source,
    by: Viewer,
) -> Proposal:
    """Lay what a person typed on the desk; the same may be typed again another day."""
    return Proposal.objects.create(
        number=take(1)[0],
        source=source,
        initiative=initiative,
        is_new=initiative is None,
        name=name,
        values=[value.as_json() for value in values],
        sender=f"person {by.id}",
        fingerprint=uuid4().hex,
        created_at=moment(),
        created_by=by.id,
    )


@transaction.atomic
def accept(
    proposals: Sequence[Proposal],
    *,
    by: Viewer,
    ground: str = "",
    fields: Collection[str] | None = None,
    may_be_known: bool = True,
) -> list[Initiative]:
    """Record what the proposals propose, all of it or the named fields; gives the initiatives.

    What has become known since it was proposed as new, is recorded as a change to that, unless
    a person who looked says that it is new (`may_be_known`).

    Raises AlreadyDecided, HasOpenQuestions, NothingChosen and LeadsInACircle, and then nothing is
    recorded.
    """
    proposals = _still_open(proposals)
    if may_be_known:
        _aim(proposals)
    drafts = [_draft(proposal, fields) for proposal in proposals]
    initiatives = registry.record(drafts, by=by, ground=ground)
    for proposal, initiative in zip(proposals, initiatives, strict=True):
        proposal.initiative = initiative
    _decide(proposals, State.ACCEPTED, by=by, ground=ground, fields=fields)
    return initiatives


@transaction.atomic
def reject(proposals: Sequence[Proposal], *, by: Viewer, ground: str) -> None:
    """Say that the proposals are not to be recorded; they stay with their source.

    Raises AlreadyDecided.
    """
    _decide(_still_open(proposals), State.REJECTED, by=by, ground=ground, fields=())


def accept_ready(source: Source, *, by: Viewer) -> int:
    """Accept all of the source's proposals that have no open question; gives how many.

    What is suggested from its texts is left: that is decided one by one. A batch is a transaction:
    broken off, what stands is whole, and the same call finishes it.
    """
    accepted = 0
    while batch := list(_ready(source)[:BATCH]):
        accepted += accept_or_ask(batch, by=by)
    return accepted


def accept_or_ask(proposals: Sequence[Proposal], *, by: Viewer) -> int:
    """Accept those that can be; one that would tie an initiative to itself gets a question.

    Gives how many were accepted.
    """
    try:
        return len(accept(proposals, by=by))
    except LeadsInACircle as error:
        if len(proposals) > 1:
            return sum(accept_or_ask([proposal], by=by) for proposal in proposals)
        _ask_about_circle(proposals[0], error)
        return 0


@transaction.atomic
def _ask_about_circle(proposal: Proposal, error: LeadsInACircle) -> None:
    question = Question("leads-in-a-circle", {"chain": str(error)})
    values = [ProposedValue.from_json(kept) for kept in proposal.values]
    proposal.values = [
        (replace(value, question=question) if value.field in TIES else value).as_json()
        for value in values
    ]
    proposal.has_questions = True
    proposal.save(update_fields=["values", "has_questions"])


def _open_of(source: Source) -> "QuerySet[Proposal]":
    """What the source itself proposes, and that waits."""
    return said_by_source(Proposal.objects.filter(source=source, state=State.OPEN))


def _ready(source: Source) -> "QuerySet[Proposal]":
    return _open_of(source).filter(has_questions=False)


@transaction.atomic
def reject_rest(source: Source, *, by: Viewer, ground: str) -> int:
    """Reject all of the source's proposals that wait, but what is suggested from its texts; gives
    how many."""
    waiting = list(_open_of(source))
    reject(waiting, by=by, ground=ground)
    return len(waiting)


def _aim(proposals: Sequence[Proposal]) -> None:
    lock_new_initiatives()
    for source in {proposal.source_id: proposal.source for proposal in proposals}.values():
        of_source = [proposal for proposal in proposals if proposal.source_id == source.id]
        before = [proposal for proposal in of_source if proposal.is_new]
        # What was known then was looked at when they were laid on the desk.
        aim(of_source, source, since=min(proposal.created_at for proposal in of_source))
        found = [proposal for proposal in before if not proposal.is_new]
        Proposal.objects.bulk_update(found, ["values", "is_new", "candidates"])


def _still_open(proposals: Sequence[Proposal]) -> list[Proposal]:
    ids = [proposal.id for proposal in proposals]
    rows = Proposal.objects.select_for_update(of=("self",)).select_related("source", "initiative")
    locked = list(rows.filter(id__in=ids, state=State.OPEN))
    if len(locked) < len(ids):
        raise AlreadyDecided
    return locked


def _draft(proposal: Proposal, fields: Collection[str] | None) -> registry.Draft:
    values = [ProposedValue.from_json(kept) for kept in proposal.values]
    chosen = [value for value in values if fields is None or value.field in fields]
    if fields is not None and not chosen:
        raise NothingChosen
    if open_questions(chosen) or (proposal.is_new and not any(v.field == "name" for v in chosen)):
        raise HasOpenQuestions
    return _draft_of(proposal.initiative, chosen, proposal.source)


def _draft_of(
    initiative: Initiative | None, values: Sequence[ProposedValue], source: Source
) -> registry.Draft:
    return registry.Draft(
        initiative=initiative,
        claims=[value.claim(source) for value in values if not value.remove],
        removed=[value.claim(source) for value in values if value.remove],
    )


def _decide(
    proposals: Sequence[Proposal],
    state: State,
    *,
    by: Viewer,
    ground: str,
    fields: Collection[str] | None,
) -> None:
    now = moment()
    for proposal in proposals:
        proposal.state, proposal.decided_at = state, now
        proposal.decided_by_id, proposal.ground = by.id, ground
    with connection.cursor() as cursor:
        ids = [proposal.id for proposal in proposals]
        initiatives = [proposal.initiative_id for proposal in proposals]
        cursor.execute(DECIDE, [state, now, by.id, ground, ids, initiatives])
    if fields is not None and state is State.ACCEPTED:
        _mark_chosen(proposals, fields)


def _mark_chosen(proposals: Sequence[Proposal], fields: Collection[str]) -> None:
    """Remember which fields were accepted, where not all were."""
    for proposal in proposals:
        proposal.values = [kept | {"accepted": kept["field"] in fields} for kept in proposal.values]
    Proposal.objects.bulk_update(proposals, ["values"], batch_size=1000)
