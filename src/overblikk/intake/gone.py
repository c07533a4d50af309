"""Answering what became of initiatives that stand in an overview no longer."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.intake.models import Answer, GoneRow
from overblikk.proposals import actions as desk
from overblikk.proposals.models import Proposal
from overblikk.proposals.planning import Outcome, Plan, Row
from overblikk.proposals.rules import what_is_new
from overblikk.proposals.values import ProposedValue
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Method, Source
from overblikk.vocabulary.queries import concept_id

# What each answer proposes that the status is; the others are remembered.
STATUS = {Answer.FINISHED: "finished", Answer.STOPPED: "stopped"}


def gone_rows(source: Source, viewer: Viewer) -> "QuerySet[GoneRow]":
    """The rows that are gone in the version, without those whose initiative it proposes
    something of under another name."""
    spoken_of = Proposal.objects.filter(source=source, initiative=OuterRef("initiative"))
    rows = visible_to(GoneRow.objects.filter(version=source.id), viewer)
    of_others = rows.exclude(Exists(spoken_of.exclude(id__in=_own_proposals(source))))
    return of_others.select_related("initiative__status", "proposal", "answered_by")


def _own_proposals(source: Source) -> "QuerySet[GoneRow, Any]":
    asked = GoneRow.objects.filter(version=source.id, proposal__isnull=False)
    return asked.values("proposal_id")


def to_answer(rows: "QuerySet[GoneRow]") -> "QuerySet[GoneRow]":
    """Those of initiatives in the register that nobody has answered."""
    return rows.filter(answer="", initiative__isnull=False)


@transaction.atomic
def answer(source: Source, answers: Mapping[int, Answer], *, by: Viewer) -> int:
    """Answer what became of rows, by their ids; gives how many.

    That it is finished or stopped becomes a proposal with the overview as its evidence; the rest
    is remembered. What has become a proposal is answered on the desk from then on.
    """
    rows = gone_rows(source, by).select_for_update(of=("self",))
    asked = list(rows.filter(id__in=answers, initiative__isnull=False, proposal__isnull=True))
    for row in asked:
        row.answer = answers[row.id]
        row.answered_at, row.answered_by_id = timezone.now(), by.id
    proposed = _propose([row for row in asked if row.answer in STATUS], source, by=by)
    for row in asked:
        row.proposal = proposed.get(row.id)
    GoneRow.objects.bulk_update(asked, ["answer", "answered_at", "answered_by", "proposal"])
    return len(asked)


def _propose(rows: Sequence[GoneRow], source: Source, *, by: Viewer) -> dict[int, Proposal]:
    """The proposals by the row; none where the register says the same already."""
    held = values_of_all("initiative", [row.initiative_id for row in rows if row.initiative_id])
    sender = f"organisation {source.from_organisation_id}"
    plans = {row.id: _plan(row, held[row.initiative_id]) for row in rows if row.initiative_id}
    desk.lock_sender(sender)
    proposals = desk.propose(list(plans.values()), source=source, sender=sender, by=by)
    by_fingerprint = {proposal.fingerprint: proposal for proposal in proposals}
    return {
        id_: by_fingerprint[plan.fingerprint]
        for id_, plan in plans.items()
        if plan.fingerprint in by_fingerprint
    }


def _plan(row: GoneRow, held: dict[str, object]) -> Plan:
    status = ProposedValue(
        "status",
        str(concept_id("status", STATUS[Answer(row.answer)])),
        place={"record": row.name},
        method=Method.SETTLED,
        ground=_("Oversikten har ikke tiltaket lenger; den forrige hadde det."),
    )
    values = what_is_new([status], held)
    said = Row([ProposedValue("name", row.name, row.name), *values], row.place)
    return Plan(
        said,
        Outcome.CHANGE if values else Outcome.UNCHANGED,
        sha256(f"gone {row.version_id} {row.id}".encode()).hexdigest(),
        values,
        row.initiative_id,
    )
