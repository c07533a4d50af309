"""What a person says of a finding: accepted as it stands or corrected, or rejected."""

from django.db import transaction
from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.documents.cutting import cut
from overblikk.documents.models import DocumentFinding, FindingState
from overblikk.documents.proposing import Correction, row_of
from overblikk.history.moment import moment
from overblikk.proposals import actions as desk
from overblikk.proposals.models import Proposal
from overblikk.proposals.planning import Planner, Row
from overblikk.sources.models import Source

AS_FOUND = Correction()


class AlreadyDecided(Exception):
    """Somebody has decided the finding before."""


@transaction.atomic
def accept(
    finding: DocumentFinding, *, by: Viewer, correction: Correction = AS_FOUND
) -> Proposal | None:
    """Lay what the finding says on the desk, with the quote as evidence; gives the proposal, None
    where it says nothing that the register does not hold.

    Raises AlreadyDecided.
    """
    held = _still_open(finding)
    (found,) = cut([held])
    row = row_of(held, found, correction, by=by)
    held.proposal = _laid(row, held.document.source, by)
    is_corrected = correction != AS_FOUND
    _decide(held, FindingState.CORRECTED if is_corrected else FindingState.ACCEPTED, by)
    return held.proposal


@transaction.atomic
def reject(finding: DocumentFinding, *, by: Viewer, ground: str = "") -> None:
    """Say that the finding is none; the same words of a new edition are then none either.

    Raises AlreadyDecided.
    """
    held = _still_open(finding)
    held.ground = ground
    _decide(held, FindingState.REJECTED, by)


@transaction.atomic
def reopen(finding: DocumentFinding) -> None:
    """Take a rejection back, also where the same words were found by another method."""
    rejected = _of_the_same_words(finding).filter(state=FindingState.REJECTED)
    rejected.update(
        state=FindingState.OPEN, as_before=None, decided_at=None, decided_by=None, ground=""
    )


def _laid(row: Row, source: Source, by: Viewer) -> Proposal | None:
    sender = _sender(source)
    desk.lock_sender(sender)
    plans = Planner(sender).plan([row])
    desk.propose(plans, source=source, sender=sender, by=by)
    return Proposal.objects.filter(sender=sender, fingerprint=plans[0].fingerprint).first()


def _sender(source: Source) -> str:
    if source.from_organisation_id:
        return f"organisation {source.from_organisation_id}"
    return f"source {source.number}"


def _still_open(finding: DocumentFinding) -> DocumentFinding:
    rows = DocumentFinding.objects.select_for_update(of=("self",))
    held = rows.filter(id=finding.id, state=FindingState.OPEN).select_related("document__source")
    if not held:
        raise AlreadyDecided
    return held[0]


def _decide(finding: DocumentFinding, state: FindingState, by: Viewer) -> None:
    """Decide it, and what other methods found of the same words."""
    finding.state, finding.decided_at, finding.decided_by_id = state, moment(), by.id
    finding.save(update_fields=["state", "decided_at", "decided_by", "ground", "proposal"])
    _of_the_same_words(finding).filter(state=FindingState.OPEN).update(
        state=state,
        as_before=finding,
        decided_at=finding.decided_at,
        decided_by=finding.decided_by_id,
        ground=finding.ground,
        proposal=finding.proposal_id,
    )


def _of_the_same_words(finding: DocumentFinding) -> "QuerySet[DocumentFinding]":
    return DocumentFinding.objects.filter(document=finding.document_id, key=finding.key)
