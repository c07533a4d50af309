"""A person's word on which initiative a proposal is of; it is remembered for the sender."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from overblikk.accounts.viewer import Viewer
from overblikk.history.moment import moment
from overblikk.lib.bulk_insert import insert_all
from overblikk.proposals.actions import AlreadyDecided
from overblikk.proposals.candidates.names_held import (
    as_new,
    as_of,
    is_name_before,
    with_name_before,
)
from overblikk.proposals.candidates.recognising import key_of
from overblikk.proposals.models import Proposal, State, Verdict
from overblikk.proposals.rules import open_questions
from overblikk.proposals.values import ProposedValue
from overblikk.registry.models import Initiative
from overblikk.sources.held_values import values_of_all


@transaction.atomic
def is_of(proposal: Proposal, initiative: Initiative, *, by: Viewer, renamed: bool = False) -> None:
    """Say that the proposal is of the initiative.

    Its name becomes another name that the initiative goes by; where the initiative is `renamed`,
    its name, and the one before another. Raises AlreadyDecided.
    """
    proposal = _locked(proposal)
    said = _as_the_row_said(proposal)
    held = values_of_all("initiative", [initiative.id])[initiative.id]
    values = with_name_before(said, held) if renamed else as_of(said, held)
    proposal.initiative, proposal.is_new = initiative, False
    _save(proposal, values)
    _remember(proposal, said, {initiative.id: True}, by)


@transaction.atomic
def is_new(proposal: Proposal, *, by: Viewer) -> None:
    """Say that the proposal is of none that the register knows. Raises AlreadyDecided."""
    proposal = _locked(proposal)
    said = _as_the_row_said(proposal)
    proposal.initiative, proposal.is_new = None, True
    _save(proposal, said)
    _remember(proposal, said, dict.fromkeys(candidates_of(proposal), False), by)


def may_be_asked(proposal: Proposal) -> bool:
    """Whether a person may say which initiative the proposal is of.

    Of what an identifier, or a name with its body, told, only what differs was kept.
    """
    return proposal.state == State.OPEN and (proposal.is_new or bool(proposal.candidates))


def candidates_of(proposal: Proposal) -> list[UUID]:
    """The initiatives that it may be of, those that are still there."""
    ids = [UUID(kept["initiative"]) for kept in proposal.candidates]
    standing = set(Initiative.objects.filter(id__in=ids).values_list("id", flat=True))
    return [id_ for id_ in ids if id_ in standing]


def _locked(proposal: Proposal) -> Proposal:
    found = Proposal.objects.select_for_update().get(id=proposal.id)
    if not may_be_asked(found):
        raise AlreadyDecided
    return found


def _as_the_row_said(proposal: Proposal) -> list[ProposedValue]:
    values = map(ProposedValue.from_json, proposal.values)
    return as_new((v for v in values if not is_name_before(v)), proposal.name)


def _save(proposal: Proposal, values: Iterable[ProposedValue]) -> None:
    values = list(values)
    proposal.values = [value.as_json() for value in values]
    proposal.has_questions = open_questions(values)
    proposal.save(update_fields=["values", "has_questions", "initiative", "is_new"])


def _remember(
    proposal: Proposal, said: list[ProposedValue], verdicts: dict[UUID, bool], by: Viewer
) -> None:
    called, body = key_of(said)
    now = moment()
    rows = [
        Verdict(
            sender=proposal.sender,
            called=called,
            body=body,
            initiative_id=id_,
            is_same=is_same,
            proposal=proposal,
            decided_at=now,
            decided_by_id=by.id,
        )
        for id_, is_same in verdicts.items()
    ]
    insert_all(Verdict, rows)
